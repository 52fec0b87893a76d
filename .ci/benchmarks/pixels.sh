# From another client's answer to the first other pixel of the table: a hundred changes. One version after the other, as both would be late together.
part_pixels() {
  local version
  for version in "${versions[@]}"; do
    echo "-- $version"
    "$java" --enable-native-access=ALL-UNNAMED "-Dapp.options=$(grep '^-X' "$work/$version/options" | paste -sd' ')" \
      "-Dapp.classpath=$work/$version/classes:$(cat "$work/$version/path")" \
      -cp "$work/after/test-classes:$work/after/classes:$(cat "$work/after/path")" dev.longshore.benchmark.PixelBenchmark 100
  done
}
