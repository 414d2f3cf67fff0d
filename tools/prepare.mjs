/**
 * Makes a fresh clone ready: installs the packages when they are missing or the lists of them have
 * changed. Plain JavaScript without packages, since it runs before there are any.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = [20, 19];
const STAMP = "node_modules/.installed-for";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

/** Installs unless what is installed is what package.json and the lock file ask for. */
export function install() {
  refuseOldNode();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === digestOfLists()) return;
  run("npm", ["install", "--no-audit", "--no-fund"], "Installing packages");
  writeFileSync(STAMP, digestOfLists());
}

/** Runs a script of package.json; ends this process with its exit code when it fails. */
export function runScript(name, title) {
  run("npm", ["run", "--silent", name], title);
}

function run(command, args, title) {
  const started = Date.now();
  process.stderr.write(`${title} ...\n`);
  // npm is a batch file on Windows, which only a shell starts.
  const { status } = spawnSync(command, args, {
    stdio: ["inherit", process.stderr, process.stderr],
    shell: process.platform === "win32",
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (status === 0) {
    process.stderr.write(`${title}: done in ${seconds} s\n`);
    return;
  }
  process.stderr.write(`${title}: failed after ${seconds} s (${[command, ...args].join(" ")})\n`);
  process.exit(status ?? 1);
}

function digestOfLists() {
  const lists = ["package.json", "package-lock.json"].map((file) => readFileSync(file));
  return createHash("sha256").update(Buffer.concat(lists)).digest("hex");
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  process.stderr.write(
    `Pactwatch needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}.\n`,
  );
  process.exit(1);
}
