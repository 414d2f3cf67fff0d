#!/bin/sh
# Builds kernel/kernel.wasm from kernel/kernel.c (clang 14 or later with wasm-ld; Debian: clang lld).
# The bytes are committed: nobody needs this to run or test the product.
set -e
cd "$(dirname "$0")"
object=$(mktemp)
clang --target=wasm32 -O3 -msimd128 -ffp-contract=off -fno-builtin -ffreestanding -c -o "$object" kernel.c
wasm-ld --no-entry --import-memory --stack-first -z stack-size=16 --strip-all -o kernel.wasm "$object"
rm "$object"
