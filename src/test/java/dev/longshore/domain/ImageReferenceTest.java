package dev.longshore.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {

    private static final String SHA = "@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    /** Written, repository in full, version, shown. */
    @ParameterizedTest
    @CsvSource({
            "nginx,docker.io/library/nginx,latest,nginx:latest",
            "nginx:1.27,docker.io/library/nginx,1.27,nginx:1.27",
            "bitnami/redis,docker.io/bitnami/redis,latest,bitnami/redis:latest",
            "docker.io/nginx,docker.io/library/nginx,latest,nginx:latest",
            "index.docker.io/library/nginx:a,docker.io/library/nginx,a,nginx:a",
            "ghcr.io/a/b/c:v1,ghcr.io/a/b/c,v1,ghcr.io/a/b/c:v1",
            "localhost/x,localhost/x,latest,localhost/x:latest",
            "localhost:5000/x:1,localhost:5000/x,1,localhost:5000/x:1",
            "127.0.0.1:5000/team/web,127.0.0.1:5000/team/web,latest,127.0.0.1:5000/team/web:latest",
            "[::1]:5000/x:1,[::1]:5000/x,1,[::1]:5000/x:1",
            "Upper/x,Upper/x,latest,Upper/x:latest",
            "a__b/c-d--e.f,docker.io/a__b/c-d--e.f,latest,a__b/c-d--e.f:latest"})
    void readsAsDockerDoes(String written, String repository, String version, String shown) {
        ImageReference read = ImageReference.parse(written).orElseThrow();
        assertEquals(repository, read.repository());
        assertEquals(version, read.version());
        assertEquals(shown, read.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "nginx:1.27", "localhost:5000/x", "localhost:5000/x:1"})
    void theDigestDecides(String written) {
        ImageReference read = ImageReference.parse(written + SHA).orElseThrow();
        assertEquals(SHA.substring(1), read.version());
        assertEquals(written + SHA, read.toString(), "a tag that nobody wrote is not made up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nginx ", "Nginx", "a:b:c", "nginx:", ":1", "/x", "x/", "a//b", "a/B", "-a", "a-", "a..b", "a___b", "../etc", "a:/b",
            "a@sha256:12", "a@", "@sha256:0", "http://x/y", "x:ta g", "x:-1", "registry:port/x", "r:123456/x", "a?b", "a%2fb", "a\nb", "a&tag=b",
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"})
    void refusesWhatIsNoName(String written) {
        assertEquals(Optional.empty(), ImageReference.parse(written));
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 300, 100_000})
    void refusesWhatIsTooLong(int length) {
        assertTrue(ImageReference.parse("a".repeat(length)).isEmpty());
    }
}
