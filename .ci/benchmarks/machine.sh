# What the parts share: waiting, building, ending.

finish() {
  local code=$?
  set +e
  end_windows
  end_all "${started[@]}"
  if [ -z "$ended" ]; then   # a limit that is missed is told already
    for log in "$work"/*.log; do printf '\n-- %s\n' "$log"; tail -n 30 "$log"; done >&2
  fi
  local mount
  for mount in $(grep -o " $work[^ ]*" /proc/mounts | sort -r); do umount -l "$mount"; done
  rm -rf --one-file-system "$work"
  exit $code
}

end_all() {
  local pid
  for pid in "$@"; do kill "$pid" 2>/dev/null || true; done
  for pid in "$@"; do wait "$pid" 2>/dev/null || true; done
}

# waits for a condition, at most so many seconds
await() {
  local what=$1 end=$((SECONDS + $2)); shift 2
  until "$@"; do
    [ $SECONDS -lt $end ] || { echo "not in time: $what" >&2; return 1; }
    sleep 0.2
  done
}

packages() {
  local missing=() tool
  for tool in dockerd:docker.io Xvfb:xvfb openbox:openbox xdotool:xdotool busybox:busybox-static curl:curl; do
    command -v "${tool%:*}" >/dev/null || missing+=("${tool#*:}")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" libgtk-3-0 libxtst6 libpangoft2-1.0-0 fontconfig fonts-dejavu-core \
    fonts-noto-cjk iproute2 iptables >"$work/apt.log"
}

# the first JDK that is new enough
java25() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*; do
    if [ -x "$home/bin/javac" ] && grep -qE 'JAVA_VERSION="(2[5-9]|[3-9][0-9])' "$home/release" 2>/dev/null; then
      echo "$home/bin/java"
      return
    fi
  done
  echo "no JDK 25 or later" >&2
  return 1
}

# build SOURCE TARGET: classes and class paths of one version of the app. The empty window and other measurements are this version's own.
build() {
  mkdir "$2"
  (cd "$1" && JAVA_HOME=$(dirname "$(dirname "$java")") mvn -B -q -ntp -DskipTests test-compile dependency:build-classpath \
    -Dmdep.outputFile="$2/path") >>"$work/build.log" 2>&1
  cp -r "$1/target/classes" "$1/target/test-classes" "$2/"
  tr : '\n' <"$2/path" | grep /javafx- | paste -sd: >"$2/modules"
  tr : '\n' <"$2/path" | grep -v /javafx- | paste -sd: >"$2/others"
  # what `mvn` gives to Java, from the version's own files
  echo --enable-native-access=javafx.graphics,ALL-UNNAMED >"$2/options"
  [ ! -f "$1/packaging/java-options" ] || cp "$1/packaging/java-options" "$2/options"
}

# start_java VERSION CLASS ...: as `mvn` would start it
start_java() {
  local version=$1; shift
  exec "$java" "@$work/$version/options" --module-path "$(cat "$work/$version/modules")" --add-modules javafx.controls \
    -cp "$work/$version/classes:$(cat "$work/$version/others"):$work/$version/test-classes" "$@"
}

# a window with nothing in it, of the same Java and under the same options as the newer app
start_empty() {
  exec "$java" "@$work/after/options" --module-path "$(cat "$work/after/modules")" --add-modules javafx.controls \
    -cp "$work/after/test-classes" 'dev.longshore.benchmark.EmptyWindow$Start'
}

# verdicts FILE: what a program has printed, and a verdict for each of its lines `judge|NAME|VALUE|LIMIT|UNIT`, of which there is one at least
verdicts() {
  local name value limit unit
  grep -v '^judge|' "$1" || true
  grep -q '^judge|' "$1" || { echo "MISSED  it did not come to its end"; verdict=1; return; }
  while IFS='|' read -r _ name value limit unit; do judge "$name" "$value" "$limit" "$unit"; done < <(grep '^judge|' "$1")
}

# judge NAME VALUE LIMIT UNIT: a line with the verdict
judge() {
  if awk "BEGIN { exit !($2 <= $3) }"; then
    printf '%-58s %8s %s  (at most %s)  met\n' "$1" "$2" "$4" "$3"
  else
    printf '%-58s %8s %s  (at most %s)  MISSED\n' "$1" "$2" "$4" "$3"
    verdict=1
  fi
}
