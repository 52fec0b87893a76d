# What the FX thread does for each action on 10,000 containers and 20,000 images, the app's own work apart from layout and painting.
part_fx() {
  "$java" -Dglass.platform=Headless -Dprism.order=sw -Dprism.text=t2k -Dtestfx.robot=glass -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED \
    -cp "$work/after/test-classes:$work/after/classes:$(cat "$work/after/path")" dev.longshore.AppTableBenchmark 10000 20000 20
}
