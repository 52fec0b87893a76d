# Own cost at rest with thirty hosts that answer.
part_hosts() {
  engine few 20 5
  empty empty
  local version names=() number
  for version in "${versions[@]}"; do
    local home=$work/$version-hosts/home
    mkdir -p "$home"
    for ((number = 1; number <= 30; number++)); do
      ln -s "$work/engine-few/d.sock" "$home/d$number.sock"
      context "$home" "host-$number" "unix://$home/d$number.sock"
    done
    app "$version-hosts" "$version" "unix://$home/d1.sock"
    names+=("$version-hosts")
  done
  await_windows empty "${names[@]}"
  measure empty "${names[@]}"
  judge "30 hosts, in all" "${cost[after-hosts]}" 2 %
}

# a docker context, which the app finds by itself
context() {
  local folder; folder=$1/.docker/contexts/meta/$(printf %s "$2" | sha256sum | cut -d' ' -f1)
  mkdir -p "$folder"
  printf '{"Name":"%s","Metadata":{},"Endpoints":{"docker":{"Host":"%s","SkipTLSVerify":false}}}' "$2" "$3" >"$folder/meta.json"
}
