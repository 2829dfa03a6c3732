package twoway.enterprise.posting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of a report. */
@Schema(name = "PostingReportState")
enum ReportState {
    OPEN,
    /** Nothing has to be mended. */
    DISMISSED,
    /** The posting is out of sight until its owner has mended it. */
    UPHELD
}
