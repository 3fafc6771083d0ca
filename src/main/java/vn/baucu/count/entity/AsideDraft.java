package vn.baucu.count.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.law.CountForm;

/**
 * What somebody typed before the claim on the minutes passed to another. Its author finds it again
 * when typing the next entry; nobody else reads it.
 */
@Entity
@Table(name = "count_aside")
class AsideDraft {
  private static final int FIGURES_BEFORE_VOTES = 6;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Integer id;

  @ManyToOne
  @JoinColumn(name = "minutes_id")
  private CountMinutes minutes;

  @Column(name = "figures_version")
  private int figuresVersion;

  @Column(name = "author_id")
  private int author;

  /** The figures in the order of the paper. */
  @Convert(converter = VotesConverter.class)
  private List<Long> figures;

  protected AsideDraft() {}

  AsideDraft(CountMinutes minutes, CountFigures draft) {
    this.minutes = minutes;
    this.figuresVersion = minutes.figuresVersion();
    this.author = draft.author();
    this.figures = new ArrayList<>(draft.form().fields().values());
  }

  boolean isBy(Actor who, int ofVersion) {
    return author == who.account() && figuresVersion == ofVersion;
  }

  CountForm form() {
    return new CountForm(
        figures.get(0),
        figures.get(1),
        figures.get(2),
        figures.get(3),
        figures.get(4),
        figures.get(5),
        figures.subList(FIGURES_BEFORE_VOTES, figures.size()));
  }
}
