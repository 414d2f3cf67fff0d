"""CoNLL-U: words with tag, head, relation; and unlabelled token files (a sentence a line, tokens by space)."""


def sentences(path):
    """Lists of (form, lemma, upos, xpos, head, relation); ranges and empty nodes left out."""
    words = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if words:
                    yield words
                words = []
            elif line[0] != "#":
                column = line.split("\t")
                if column[0].isdigit():
                    words.append((column[1], column[2], column[3], column[4], int(column[6]), column[7]))
    if words:
        yield words
