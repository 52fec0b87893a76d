package dev.longshore.engine.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What could be taken for more than one request never becomes one; so it holds for every transport. */
class RequestTest {

    private static Request with(String name, String value) {
        return new Request("GET", "/x", Map.of(name, value), RequestBody.none(), Limits.DEFAULT);
    }

    private static IllegalArgumentException refused(Runnable made) {
        return assertThrows(IllegalArgumentException.class, made::run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "host", "HOST", "Connection", "coNNection", "Content-Length", "content-length", "Transfer-Encoding", "TRANSFER-ENCODING",
            "Upgrade", "upgrade", "Content-Type", "content-type", "TE", "Trailer", "Keep-Alive", "Proxy-Connection", "Expect"})
    void whatBelongsToTheTransportIsRefusedInAnyCase(String name) {
        refused(() -> with(name, "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "X-A ", " X-A", "X A", "X:A", "X-A\r\nHost", "X\nA", "X\rA", "X\0A", "X-Ä", "X\tA", "(X)"})
    void noNameThatIsNone(String name) {
        refused(() -> with(name, "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cret\r\nHost: other", "s3cret\n", "s3cret\r", "s3cret\0", "\u007fs3cret", "s3cret\u0085", "s3cret-ä", "s3cret\u2028"})
    void noValueThatCouldEndItsLineAndNoneIsTold(String value) {
        assertFalse(refused(() -> with("X-Registry-Auth", value)).getMessage().contains("s3cret"));
        refused(() -> Request.of("POST", "/x").withBody(new Typed(value)));
    }

    @Test
    void oneNameInTwoCasesIsGivenTwice() {
        refused(() -> new Request("GET", "/x", Map.of("X-A", "1", "x-a", "2"), RequestBody.none(), Limits.DEFAULT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "http://other/x", "*", "/a b", "/a\r\nHost: other", "/a\nb", "/a\0b", "/ä", "/a#b", "/a\\b", "/a?b#c", "/a%", "/a%2", "/a%zz",
            "/a?b=%", "/a\"b", "/a<b>", "/{a}", "/a|b", "/a^b", "/a`b", "/[a]"})
    void noTargetThatIsNone(String target) {
        refused(() -> Request.of("GET", target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "get", "GET /x HTTP/1.1\r\n", "GET\n", "G T", "GÄT"})
    void noMethodThatIsNone(String method) {
        refused(() -> Request.of(method, "/x"));
    }

    @Test
    void whatIsNeededPasses() {
        assertEquals(Map.of("X-Registry-Auth", "e30=", "X-A", "a\tb c"), new Request("POST", "/v1.41/images/a:b@c/push?t=%2F..&u=a:b/c,d&v", Map.of("X-Registry-Auth", "e30=",
                "X-A", "a\tb c"), RequestBody.json("{}"), Limits.DEFAULT).headers());
    }

    private record Typed(String type) implements RequestBody {
        @Override
        public Optional<String> contentType() {
            return Optional.of(type);
        }

        @Override
        public long length() {
            return 0;
        }

        @Override
        public void writeTo(OutputStream out) {
            // nothing
        }
    }
}
