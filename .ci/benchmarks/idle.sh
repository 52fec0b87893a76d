# Own cost at rest with 20 and with 1,000 containers, beside an empty window.
part_idle() {
  local settling=300   # rounds of stats run so rarely that the compiler takes minutes to come to rest
  engine few 20 5
  engine many 1000 0
  empty empty
  local version names=()
  for version in "${versions[@]}"; do
    app "$version-20" "$version" "$(engine_uri few)"
    app "$version-1000" "$version" "$(engine_uri many)"
    names+=("$version-20" "$version-1000")
  done
  await_windows empty "${names[@]}"
  measure empty "${names[@]}"
  judge "20 containers, points above an empty window" "$(difference after-20 empty)" 0.7 points
  judge "1,000 containers, points above an empty window" "$(difference after-1000 empty)" 0.7 points
  [ -z "$before" ] || echo "ratio of before to after, 20 containers: $(awk "BEGIN { printf \"%.1f\", ${cost[before-20]} / ${cost[after-20]} }")"
}
