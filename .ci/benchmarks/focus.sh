# How many lists ten changes of focus cost.
part_focus() {
  engine few 20 5
  local version name other line round count
  for version in "${versions[@]}"; do
    name=$version-20
    app "$name" "$version" "$(engine_uri few)"
    await_windows "$name"
    sleep "${warmup:-$settling}"
    # another window on the same screen takes the keyboard in turn
    DISPLAY=${display[$name]} start_empty >"$work/window-other.log" 2>&1 &
    pid[other]=$! display[other]=${display[$name]}
    await_windows other
    line=$(log_line few)
    for ((round = 1; round <= 10; round++)); do
      for other in "$name" other; do
        DISPLAY=${display[$name]} xdotool windowactivate --sync "${window[$other]}" 2>>"$work/xdotool.log"
        sleep 1
      done
    done
    count=$(lists_since few "$line")
    echo "$version: $count lists in ten changes of focus within $((round * 2)) seconds"
    [ "$version" = before ] || judge "lists, ten changes of focus (those of the minute among them)" "$count" 6 lists
    end_windows
  done
}
