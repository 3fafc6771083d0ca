package vn.baucu.form.boundary;

/** As what a document is given out. */
public enum FileKind {
  PDF("pdf", "application/pdf"),
  WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final String suffix;
  private final String mediaType;

  FileKind(String suffix, String mediaType) {
    this.suffix = suffix;
    this.mediaType = mediaType;
  }

  public String suffix() {
    return suffix;
  }

  public String mediaType() {
    return mediaType;
  }
}
