package dev.longshore.service.masking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of inputs in {@code src/test/resources/masking}: what stands between two marks is a secret, everything else is not. */
final class MaskingTable {

    private static final Pattern SECRET = Pattern.compile("«(.*?)»", Pattern.DOTALL);

    /** One row. An entry may go over several lines where a secret does. */
    record Row(String marked) {

        String input() {
            return marked.replace("«", "").replace("»", "");
        }

        String shown(String cover) {
            return SECRET.matcher(marked).replaceAll(Matcher.quoteReplacement(cover));
        }

        boolean secret() {
            return marked.indexOf('«') >= 0;
        }

        @Override
        public String toString() {
            return marked;
        }
    }

    private MaskingTable() {
    }

    static List<Row> rows(String file) throws IOException {
        List<Row> rows = new ArrayList<>();
        String open = "";
        for (String line : Files.readAllLines(Path.of("src/test/resources/masking", file))) {
            if (open.isEmpty() && (line.isBlank() || line.startsWith("# "))) {
                continue;
            }
            open = open.isEmpty() ? line : open + "\n" + line;
            if (open.lastIndexOf('«') <= open.lastIndexOf('»')) {
                rows.add(new Row(open));
                open = "";
            }
        }
        return rows;
    }
}
