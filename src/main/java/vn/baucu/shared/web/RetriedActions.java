package vn.baucu.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;
import vn.baucu.shared.database.Retries;

/**
 * Acts of pages are tried again where only the moment was against them: outside the use case's
 * transaction. Called by Faces for every button and view action, as {@code faces-config.xml} says.
 */
public class RetriedActions implements ActionListener {
  private final ActionListener wrapped;

  public RetriedActions(ActionListener wrapped) {
    this.wrapped = wrapped;
  }

  @Override
  public void processAction(ActionEvent event) {
    CDI.current()
        .select(Retries.class)
        .get()
        .run(
            () -> {
              wrapped.processAction(event);
              return null;
            });
  }
}
