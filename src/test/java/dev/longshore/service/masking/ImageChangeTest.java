package dev.longshore.service.masking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.UrlText;
import dev.longshore.engine.transport.CallRecord;
import dev.longshore.service.calls.CallLog;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The instructions that go with a commit or an import. */
class ImageChangeTest {

    private static final Host HOST = new Host(new HostId("h"), "local", new Endpoint.Demo(), Host.Origin.DEMO);

    private final Masker masker = new Masker();

    private String shown(String change) {
        String masked = masker.target("/commit?container=c1&changes=" + URLEncoder.encode(change, UTF_8) + "&pause=true");
        return UrlText.parameter(masked.substring(masked.indexOf("changes=") + "changes=".length(), masked.indexOf("&pause")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "ENV MODE=secretvalue | ENV MODE=***",
        "env MODE=secretvalue | env MODE=***",
        "ENV\tMODE secret value | ENV MODE ***",
        "ENV A=one B=\"two words\" | ENV A=*** B=***",
        "ENV DEBUG=true MODE=secretvalue | ENV DEBUG=true MODE=***",
        "ENV my/key=secretvalue | ENV ***",
        "LABEL com.example/owner=secretvalue | LABEL ***",
        "LABEL com.example.mode=secretvalue | LABEL com.example.mode=***",
        "LABEL \"odd\"=\"secretvalue\" | LABEL ***",
        "ONBUILD ENV MODE=secretvalue | ONBUILD ENV MODE=***",
        "CMD [\"run\",\"--password\",\"x\"] | CMD [\"run\",\"--password\",\"***\"]",
        "CMD [\"run\",\"--password=hunter2222\"] | CMD [\"run\",\"--password=***\"]",
        "ENTRYPOINT [ \"run\", \"--password\", \"x\" ] | ENTRYPOINT [\"run\",\"--password\",\"***\"]",
        "HEALTHCHECK --interval=5s CMD [\"probe\",\"--password\",\"x\"] | HEALTHCHECK --interval=5s CMD [\"probe\",\"--password\",\"***\"]"})
    void hidesWhatMayBeASecret(String change, String expected) {
        assertEquals(expected, shown(change));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "CMD [\"/bin/sh\",\"-c\",\"exec run\"]", "CMD [ \"run\" ]", "ENTRYPOINT run [a-z]", "ENV DEBUG=true", "EXPOSE 80/tcp", "WORKDIR /srv", "USER", "VOLUME [\"/data\"]"})
    void leavesTheRest(String change) {
        assertEquals(change, shown(change));
    }

    @Test
    void eachLineIsAnInstruction() {
        assertEquals("USER 1000\nENV MODE=***\nCMD [\"run\",\"--password\",\"***\"]", shown("USER 1000\nENV MODE=secretvalue\nCMD [\"run\",\"--password\",\"x\"]"));
    }

    @Test
    void theListOfCallsHoldsNoneOfThem() {
        CallLog log = new CallLog(masker::target, masker::body, masker::text);
        String target = "/images/create?fromSrc=-&changes=ENV%20MODE%3Dsecretvalue&changes=CMD%20%5B%22run%22%2C%22--password%22%2C%22x%22%5D";
        log.add(HOST, new CallRecord(1, Instant.EPOCH, "POST", target, null, false, 200, Duration.ZERO, 0, false, null));
        assertEquals("/images/create?fromSrc=-&changes=ENV%20MODE%3D***&changes=CMD%20%5B%22run%22%2C%22--password%22%2C%22***%22%5D",
                log.snapshot().getFirst().target());
    }
}
