"""Raw float32 vectors to .npy beside them.  python3 to-numpy.py A.f32 B.f32 ... DIM"""
import sys
import numpy as np

*files, dim = sys.argv[1:]
for file in files:
    np.save(file.removesuffix(".f32") + ".npy", np.fromfile(file, np.float32).reshape(-1, int(dim)))
