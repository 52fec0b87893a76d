package dev.longshore.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTextTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "/v1.51/containers/json?all=1&filters=%7B%22label%22%3A%5B%22a%3Db%22%5D%7D|/v1.51/containers/json?all=1&filters={\"label\":[\"a=b\"]}",
        "/a+b?c+d=e%2Bf|/a+b?c d=e+f", "/caf%C3%A9/%E5%AE%B9%E5%99%A8/%F0%9F%90%B3|/café/容器/🐳", "/100%25?x=%2541|/100%?x=%41",
        "/damaged%|/damaged%", "/damaged%4|/damaged%4", "/damaged%zz%41|/damaged%zzA", "/%FF%C3|/%FF%C3", "/%C3%A9%C3|/é%C3", "/%C3A9|/%C3A9", "/%-1%+1|/%-1%+1",
        "/%ED%A0%80|/%ED%A0%80", "/two%0Alines%1B[31m|/two%0Alines%1B[31m", "/%E2%80%AEturned%E2%80%8B|/%E2%80%AEturned%E2%80%8B", "/a%C2%A0b|/a%C2%A0b",
        "?|?", "/%3F?a=%26b|/??a=&b", "/é%41|/éA"})
    void readsAsPeopleDo(String target, String shown) {
        assertEquals(shown, UrlText.shown(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", "a+b c%20", "100%", "%41", "né 容器 🐳", "two\nlines\u0000", "\u202eturned", "{\"label\":[\"a=b\"]}", "", " ", "&?#/;:@"})
    void whatWasEncodedIsReadAgain(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        assertEquals(text, UrlText.parameter(encoded));
        assertEquals(text, UrlText.path(encoded.replace("+", "%20")));
    }

    @Test
    void anythingIsReadWithoutAnErrorAndNothingUnseenIsLetThrough() {
        Random random = new Random(20_261);
        for (int round = 0; round < 5_000; round++) {
            String target = random.ints(random.nextInt(24), 0, 10).mapToObj(piece -> piece < 6 ? String.format("%%%02X", random.nextInt(256)) : "%+?é".substring(piece - 6, piece - 5))
                    .collect(Collectors.joining());
            String shown = UrlText.shown(target);
            assertFalse(shown.chars().anyMatch(Character::isISOControl), target);
            UrlText.parameter(target);
            String text = random.ints(random.nextInt(12), 1, 0xD800).mapToObj(Character::toString).collect(Collectors.joining());
            assertEquals(text, UrlText.parameter(URLEncoder.encode(text, StandardCharsets.UTF_8)));
        }
    }
}
