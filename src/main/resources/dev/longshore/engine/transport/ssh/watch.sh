# Ends ssh and removes its private folder when the app ends, however it does: its end of the pipe is then closed.
trap '' INT HUP
read -r word
[ "$word" = over ] || kill "$1" 2>/dev/null
for pipe in "$2"/answer.*; do
  [ -p "$pipe" ] && : 1<>"$pipe"   # lets go whoever waits for an answer
done
rm -rf -- "$2"
