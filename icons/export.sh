#!/bin/sh
# Draws the PNG sizes from longshore.svg (needs rsvg-convert), and copies those that the app itself shows.
set -e
cd "$(dirname "$0")"
for size in 16 32 48 128 256 512; do
    rsvg-convert -w "$size" -h "$size" longshore.svg -o "longshore-$size.png"
done
for size in 32 128 256; do
    cp "longshore-$size.png" "../src/main/resources/dev/longshore/ui/icon/"
done
