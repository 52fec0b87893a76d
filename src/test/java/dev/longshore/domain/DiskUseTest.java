package dev.longshore.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.DiskUse.Kind;
import dev.longshore.domain.DiskUse.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiskUseTest {

    private static int percent(long size, long reclaimable) {
        return new Part(Kind.IMAGES, 1, 0, size, reclaimable).percentReclaimable();
    }

    @Test
    void percentIsRoundedDownAsDockerDoes() {
        assertEquals(97, percent(107_115_875, 103_970_142));
        assertEquals(99, percent(1000, 999));
        assertEquals(100, percent(7, 7));
        assertEquals(0, percent(0, 0));
        assertEquals(100, percent(Long.MAX_VALUE, Long.MAX_VALUE));
    }

    @Test
    void sumsStayBounded() {
        Part huge = new Part(Kind.IMAGES, 1, 0, Long.MAX_VALUE, Long.MAX_VALUE);
        Part small = new Part(Kind.VOLUMES, 1, 0, 10, 4);
        assertEquals(Long.MAX_VALUE, new DiskUse(List.of(huge, small)).size());
        assertEquals(20, new DiskUse(List.of(small, small)).size());
        assertEquals(8, new DiskUse(List.of(small, small)).reclaimable());
        assertEquals(40, new DiskUse(List.of(small, small)).percentReclaimable());
    }
}
