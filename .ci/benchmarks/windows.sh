# Windows on X servers of their own. A window has a name; its process is pid[name].

declare -A pid display window
servers=()

# screen NAME: an X server with a window manager, of the size that screen_size says
screen() {
  local number=120
  while [ -e "/tmp/.X11-unix/X$number" ] || [ -e "/tmp/.X$number-lock" ]; do number=$((number + 1)); done
  mkdir -p "$work/$1/fb"
  Xvfb ":$number" -screen 0 "${screen_size:-1440x900x24}" -noreset -nolisten tcp -fbdir "$work/$1/fb" >"$work/xvfb-$1.log" 2>&1 &
  servers+=($!)
  display[$1]=:$number
  await "the X server of $1 answers" 60 shows "$1"
  DISPLAY=:$number openbox >"$work/openbox-$1.log" 2>&1 &
  servers+=($!)
}

shows() { DISPLAY=${display[$1]} xdotool getdisplaygeometry >/dev/null 2>&1; }

# empty NAME: a window of the toolkit with nothing in it, under the options of the app
empty() {
  screen "$1"
  DISPLAY=${display[$1]} start_empty >"$work/window-$1.log" 2>&1 &
  pid[$1]=$!
}

# app NAME VERSION DOCKER_HOST [CLASS ARGUMENT...]: the app on an engine, with a home of its own; $work/NAME/home may hold settings already.
# The class starts it otherwise than the app's own does.
app() {
  [ $# -gt 3 ] || set -- "$@" dev.longshore.Main
  screen "$1"
  mkdir -p "$work/$1/home/.config" "$work/$1/run"
  chmod 700 "$work/$1/run"
  DISPLAY=${display[$1]} HOME=$work/$1/home XDG_CONFIG_HOME=$work/$1/home/.config XDG_STATE_HOME=$work/$1/home/.state \
    XDG_RUNTIME_DIR=$work/$1/run XDG_CACHE_HOME=$work/$1/home/.cache DOCKER_HOST=$3 DOCKER_CONFIG=$work/$1/home/.docker \
    start_java "$2" "${@:4}" >"$work/window-$1.log" 2>&1 &
  pid[$1]=$!
}

found() { window[$1]=$(DISPLAY=${display[$1]} xdotool search --onlyvisible --pid "${pid[$1]}" 2>/dev/null | tail -n 1); [ -n "${window[$1]}" ]; }
await_windows() { local name; for name in "$@"; do await "the window of $name shows" 240 found "$name"; done; }

# processor time of a process in clock ticks, its ended threads too
ticks() { local stat; stat=$(</proc/"${pid[$1]}"/stat); stat=${stat##*) }; set -- $stat; echo $((${12} + ${13})); }
milli() { echo $(($(date +%s%N) / 1000000)); }

# measure NAME...: at rest, several times in turn; leaves percent of a core, medians, in cost[NAME], and prints each
declare -A cost
measure() {
  local name round
  declare -A from at all
  sleep "${warmup:-$settling}"
  for ((round = 1; round <= times; round++)); do
    for name in "$@"; do from[$name]=$(ticks "$name"); at[$name]=$(milli); done
    sleep "$seconds"
    for name in "$@"; do
      all[$name]+="$(awk "BEGIN { printf \"%.2f\", ($(ticks "$name") - ${from[$name]}) * 100000 / $(getconf CLK_TCK) / ($(milli) - ${at[$name]}) }") "
    done
  done
  for name in "$@"; do
    cost[$name]=$(tr ' ' '\n' <<<"${all[$name]}" | grep . | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }')
    printf '%-32s %6s %% of a core   (%s)\n' "$name" "${cost[$name]}" "${all[$name]% }"
  done
}

difference() { awk "BEGIN { printf \"%.2f\", ${cost[$1]} - ${cost[$2]} }"; }

# resident and proportional memory in MB
resident() { awk '/^VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/${pid[$1]}/status"; }
proportional() { awk '/^Pss:/ { printf "%.0f", $2 / 1024 }' "/proc/${pid[$1]}/smaps_rollup"; }

end_windows() {
  end_all "${pid[@]}"
  end_all "${servers[@]}"
  pid=() servers=()
}
