# Logs beside `docker logs` of the same containers, and searching a million lines.
part_logs() {
  engine logs 0 0
  java_with_tests dev.longshore.AppLogBenchmark "$(engine_uri logs)" "$gigabytes" >"$work/logs-whole.log" 2>&1 || true
  verdicts "$work/logs-whole.log"
  java_with_tests dev.longshore.benchmark.LogSearchBenchmark >"$work/logs-search.log" 2>&1 || true
  verdicts "$work/logs-search.log"
}

# A class of the tests under the app's options, without a display.
java_with_tests() {
  "$java" $(grep '^-X' "$work/after/options") -Dglass.platform=Headless -Dprism.order=sw -Dprism.text=t2k -Dtestfx.robot=glass -Djava.awt.headless=true \
    --enable-native-access=ALL-UNNAMED -cp "$work/after/test-classes:$work/after/classes:$(cat "$work/after/path")" "$@"
}
