# Own cost while forty rows show what their containers use, a round each five seconds, beside forty rows of which none runs.
part_stats() {
  engine still 40 0
  engine busy 40 40
  local settling=300 screen_size=1440x1800x24 name from samples least
  app after-still after "$(engine_uri still)"
  app after-busy after "$(engine_uri busy)"
  await_windows after-still after-busy
  sleep 10   # it takes the size that it had last
  for name in after-still after-busy; do await "all rows of $name are in sight" 60 tall "$name"; done
  from=$(log_line busy)
  measure after-still after-busy
  samples=$(samples_since busy "$from")
  least=$((40 * (seconds * times + ${warmup:-$settling}) / 5 / 2))   # Docker 20.10 takes its time over each
  echo "samples taken: $samples"
  [ "$samples" -ge "$least" ] || { echo "MISSED  samples of forty rows each five seconds: $samples, fewer than $least"; verdict=1; }
  judge "40 rows of stats, points above idle" "$(difference after-busy after-still)" 2 points
}

# a window that holds forty rows
tall() {
  DISPLAY=${display[$1]} xdotool windowmove "${window[$1]}" 0 0 windowsize "${window[$1]}" 1440 1720
  sleep 1
  DISPLAY=${display[$1]} xdotool getwindowgeometry --shell "${window[$1]}" | grep -q HEIGHT=1720
}

# how many samples an engine was asked for since the line of its log that is given
samples_since() { tail -n "+$(($2 + 1))" "$(engine_log "$1")" | grep -cE 'Calling GET (/v[0-9.]+)?/containers/[^/]+/stats' || true; }
