# Own cost while the window is minimised, in all.
part_minimised() {
  engine few 20 5
  empty empty
  local version names=() name
  for version in "${versions[@]}"; do
    app "$version-20" "$version" "$(engine_uri few)"
    names+=("$version-20")
  done
  await_windows empty "${names[@]}"
  sleep 10   # minimised by a user who has seen it
  for name in empty "${names[@]}"; do DISPLAY=${display[$name]} xdotool windowminimize "${window[$name]}"; done
  measure empty "${names[@]}"
  judge "minimised, 20 containers, in all" "${cost[after-20]}" 0.5 %
}
