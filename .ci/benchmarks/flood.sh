# Twenty containers that write as fast as they can, whose logs are followed together for a minute in a real window.
part_flood() {
  local number
  engine flood 0 0
  for ((number = 1; number <= 20; number++)); do   # they are started once their logs are open
    api flood "/containers/create?name=yes-$number" -X POST -H 'Content-Type: application/json' -d '{"Image":"bench/base:1",
      "Cmd":["/bin/busybox","yes"],"NetworkDisabled":true,"HostConfig":{"LogConfig":{"Type":"json-file","Config":{"max-size":"50m","max-file":"2"}}}}' >/dev/null
  done
  app after-flood after "$(engine_uri flood)" dev.longshore.FloodBenchmark 60
  await "the flood is measured" 900 over after-flood
  verdicts "$work/window-after-flood.log"
  for ((number = 1; number <= 20; number++)); do api flood "/containers/yes-$number?force=1" -X DELETE; done
}

over() { ! kill -0 "${pid[$1]}" 2>/dev/null; }
