package twoway.enterprise.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import twoway.chassis.problem.Refusal;

class FileNameTest {

    @Test
    void a_chinese_name_travels_in_a_header_and_back() {
        var name = FileName.decoded("%E8%90%A5%E4%B8%9A%E6%89%A7%E7%85%A7%201+1.pdf");

        assertEquals("营业执照 1+1.pdf", name.value());
        assertEquals(
                "attachment; filename*=UTF-8''%E8%90%A5%E4%B8%9A%E6%89%A7%E7%85%A7%201%2B1.pdf", name.asAttachment());
    }

    @Test
    void a_name_that_is_no_file_name_is_refused() {
        for (var header : List.of("", "  ", "..%2Fetc", "a%5Cb", "a%0Ab", "%zz", "x".repeat(201))) {
            assertThrows(Refusal.class, () -> FileName.decoded(header), header);
        }
        assertThrows(Refusal.class, () -> FileName.decoded(null));
    }
}
