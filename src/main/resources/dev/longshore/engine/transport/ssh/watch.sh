#!/bin/sh
# Ends ssh and removes its private folder when the app ends, however it does: its end of the pipe is then closed.
# It is told the number of ssh's process, which is not there where the app went before it began, and "over" where it has ended ssh itself.
trap '' INT HUP TERM
read -r ssh || ssh=
read -r word
[ "$word" = over ] || [ -z "$ssh" ] || kill "$ssh" 2>/dev/null
for pipe in "$1"/answer.*; do
  [ -p "$pipe" ] && : 1<>"$pipe"   # lets go whoever waits for an answer
done
rm -rf -- "$1"
