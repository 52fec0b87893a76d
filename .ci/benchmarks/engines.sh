# Real engines of the benchmark's own: each a dockerd with its data apart, in which containers are made.

api() { curl -sS --fail-with-body --unix-socket "$work/engine-$1/d.sock" "http://localhost$2" "${@:3}"; }
answers() { curl -sf -m 2 -o /dev/null --unix-socket "$work/engine-$1/d.sock" http://localhost/_ping; }
engine_uri() { echo "unix://$work/engine-$1/d.sock"; }
engine_log() { echo "$work/engine-$1/dockerd.log"; }

# engine NAME CONTAINERS RUNNING: once for each name
engine() {
  local name=$1 containers=$2 running=$3 folder=$work/engine-$1
  [ ! -d "$folder" ] || return 0
  mkdir -p "$folder/fs/bin"
  dockerd -D --data-root "$folder/data" --exec-root "$folder/exec" --pidfile "$folder/d.pid" -H "unix://$folder/d.sock" \
    --bridge none --iptables=false --ip6tables=false >"$folder/dockerd.log" 2>&1 &
  started+=($!)
  await "dockerd of $name answers" 120 answers "$name"
  cp "$(command -v busybox)" "$folder/fs/bin/busybox"
  tar -C "$folder/fs" -c . | api "$name" '/images/create?fromSrc=-&repo=bench/base&tag=1' -X POST -H 'Content-Type: application/x-tar' \
    --data-binary @- >"$folder/import.log"
  export work
  export -f api make_container
  seq 1 "$containers" | xargs -P 4 -I N bash -c 'make_container "$@"' - "$name" "$running" N
}

make_container() {
  api "$1" "/containers/create?name=web-$3" -X POST -H 'Content-Type: application/json' -d '{"Image":"bench/base:1",
    "Cmd":["/bin/busybox","sleep","1000000"],"NetworkDisabled":true,"Labels":{"com.docker.compose.project":"p'$(($3 % 7))'"}}' >/dev/null
  [ "$3" -gt "$2" ] || api "$1" "/containers/web-$3/start" -X POST
}

# how many lists an engine was asked for since the line of its log that is given
lists_since() { tail -n "+$(($2 + 1))" "$(engine_log "$1")" | grep -cE 'Calling GET (/v[0-9.]+)?/(containers/json|images/json|volumes|networks)(\?[^"]*)?"' || true; }
log_line() { wc -l <"$(engine_log "$1")"; }
