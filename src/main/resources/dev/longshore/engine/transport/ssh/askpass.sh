#!/bin/sh
# Run by ssh, and by the ssh of a jump host, with a question. Leaves the question in the private folder it lies in, and hands on the one
# line that comes through a named pipe: the answer is in no file, no argument and no variable.
umask 077
here=${0%/*}
mkfifo "$here/answer.$$" || exit 1
printf '%s\n%s' "$SSH_ASKPASS_PROMPT" "$1" >"$here/new.$$" || exit 1
mv "$here/new.$$" "$here/question.$$" || exit 1
exec head -n 1 "$here/answer.$$"
