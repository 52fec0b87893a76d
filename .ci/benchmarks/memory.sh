# Memory of the app with 20 containers after a while at rest.
part_memory() {
  engine few 20 5
  empty empty
  local version names=() name
  for version in "${versions[@]}"; do
    app "$version-20" "$version" "$(engine_uri few)"
    names+=("$version-20")
  done
  await_windows empty "${names[@]}"
  sleep "${warmup:-$settling}"
  for name in empty "${names[@]}"; do
    printf '%-32s %5s MB resident, %5s MB proportional\n' "$name" "$(resident "$name")" "$(proportional "$name")"
  done
  judge "20 containers, resident" "$(resident after-20)" 260 MB
}
