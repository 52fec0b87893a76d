# What the app's own work costs on the FX thread for each action on a large table.
part_fx() {
  "$java" -Dglass.platform=Headless -Dprism.order=sw --enable-native-access=ALL-UNNAMED \
    -cp "$work/after/test-classes:$work/after/classes:$(cat "$work/after/path")" dev.longshore.benchmark.TableBenchmark 10000
}
