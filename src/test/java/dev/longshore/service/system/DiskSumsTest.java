package dev.longshore.service.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.DiskUse;
import dev.longshore.domain.DiskUse.Kind;
import dev.longshore.domain.DiskUse.Part;
import dev.longshore.engine.model.DiskUsage;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.json.Json;
import dev.longshore.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sums of {@code docker system df}; the numbers of the recorded answers are those the docker command shows for them. */
class DiskSumsTest {

    private static DiskUse recorded(String engine) {
        return DiskSums.of(Json.WIRE.read(Samples.bytes(engine, "system-df.json"), DiskUsage.class),
                () -> Json.WIRE.readList(Samples.bytes(engine, "images.json"), ImageSummary.class));
    }

    private static List<Part> sums(String json) {
        return DiskSums.of(Json.WIRE.read(json, DiskUsage.class), List::of).parts();
    }

    private static Part part(Kind kind, long count, long active, long size, long reclaimable) {
        return new Part(kind, count, active, size, reclaimable);
    }

    @Test
    void docker20() {
        assertEquals(List.of(part(Kind.IMAGES, 10, 4, 107_115_875, 103_970_142), part(Kind.CONTAINERS, 20, 14, 0, 0),
                part(Kind.VOLUMES, 4, 4, 0, 0), part(Kind.BUILD_CACHE, 0, 0, 0, 0)), recorded("docker20").parts());
    }

    @Test
    void docker28() {
        assertEquals(List.of(part(Kind.IMAGES, 8, 4, 5_212_721, 5_212_721), part(Kind.CONTAINERS, 20, 14, 0, 0),
                part(Kind.VOLUMES, 4, 4, 0, 0), part(Kind.BUILD_CACHE, 0, 0, 0, 0)), recorded("docker28").parts());
    }

    /** It lists an image once for each tag: 39 lines, 36 images. */
    @Test
    void podman5() {
        assertEquals(List.of(part(Kind.IMAGES, 36, 4, 5_704_226, 5_703_969), part(Kind.CONTAINERS, 20, 13, 254_910, 68_972),
                part(Kind.VOLUMES, 4, 4, 0, 0), part(Kind.BUILD_CACHE, 0, 0, 0, 0)), recorded("podman5").parts());
    }

    /** It tells 0 bytes of all layers, so that whole images are summed up. */
    @Test
    void podman4() {
        assertEquals(part(Kind.IMAGES, 8, 4, 20_463_122, 8_769_204), recorded("podman4").parts().getFirst());
    }

    @Test
    void docker28WithContainerdsStore() {
        assertEquals(part(Kind.IMAGES, 8, 4, 8_140_418, 364_674), recorded("docker28c").parts().getFirst());
    }

    @Test
    void listsOfObjects() {
        assertEquals(List.of(part(Kind.IMAGES, 3, 2, 1000, 400), part(Kind.CONTAINERS, 5, 3, 150, 50),
                part(Kind.VOLUMES, 4, 1, 700, 200), part(Kind.BUILD_CACHE, 3, 2, 80, 50)), sums("""
                {"LayersSize":1000,
                 "Images":[{"Id":"a","Size":700,"SharedSize":100,"Containers":2},{"Id":"b","Size":-1,"SharedSize":-1,"Containers":1},
                           {"Id":"c","Size":300,"SharedSize":100,"Containers":0}],
                 "Containers":[{"State":"running","SizeRw":70},{"State":"paused","SizeRw":20},{"State":"restarting","SizeRw":10},
                               {"State":"exited","SizeRw":50},{"State":"created"}],
                 "Volumes":[{"Name":"x","UsageData":{"Size":500,"RefCount":1}},{"Name":"y","UsageData":{"Size":200,"RefCount":0}},
                            {"Name":"z","UsageData":{"Size":-1,"RefCount":-1}},{"Name":"w"}],
                 "BuildCache":[{"InUse":true,"Size":30},{"InUse":true,"Shared":true,"Size":999},{"InUse":false,"Size":50}]}"""));
    }

    @Test
    void theShapeOfApi152() {
        assertEquals(List.of(part(Kind.IMAGES, 4, 1, 900, 300), part(Kind.CONTAINERS, 2, 1, 10, 4), part(Kind.VOLUMES, 0, 0, 0, 0),
                part(Kind.BUILD_CACHE, 7, 0, 55, 55)), sums("""
                {"ImageUsage":{"ActiveCount":1,"TotalCount":4,"Reclaimable":300,"TotalSize":900},
                 "ContainerUsage":{"ActiveCount":1,"TotalCount":2,"Reclaimable":4,"TotalSize":10},
                 "BuildCacheUsage":{"TotalCount":7,"Reclaimable":55,"TotalSize":55}}"""));
    }

    /** API 1.31 to 1.41 sum the cache up without listing it; before that there is none. */
    @Test
    void aCacheThatIsOnlySummedUp() {
        assertEquals(part(Kind.BUILD_CACHE, 0, 0, 77, 77), sums("{\"LayersSize\":1,\"BuilderSize\":77}").getLast());
        assertEquals(part(Kind.BUILD_CACHE, 0, 0, 0, 0), sums("{\"LayersSize\":1}").getLast());
    }

    @Test
    void whatIsMissingOrAbsurdIsNoFailure() {
        assertEquals(4, sums("{}").size());
        assertEquals(part(Kind.IMAGES, 1, 0, 0, 0), sums("{\"LayersSize\":-5,\"Images\":[{\"Size\":9,\"SharedSize\":-1,\"Containers\":-1},null],\"Volumes\":null}").getFirst());
        assertEquals(part(Kind.IMAGES, 2, 2, 100, 0), sums("""
                {"LayersSize":100,"Images":[{"Id":"a","Size":9223372036854775807,"SharedSize":0,"Containers":1},
                                            {"Id":"b","Size":9223372036854775807,"SharedSize":0,"Containers":1}]}""").getFirst());
        assertEquals(part(Kind.IMAGES, 0, 0, 10, 10), sums("{\"ImageUsage\":{\"TotalCount\":-1,\"ActiveCount\":-1,\"TotalSize\":10,\"Reclaimable\":99}}").getFirst());
    }
}
