package org.cartora.admin.reporting;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.cartora.reporting.ReportSummary;
import org.cartora.reporting.Reports;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The published reports, the latest day first. */
@Named
@ViewScoped
public class ReportListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    Reports reports;

    private final LazyDataModel<ReportSummary> rows = new Rows();

    /** Reads the page of the table that is on the screen, no more. */
    private final class Rows extends LazyDataModel<ReportSummary> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> ignored) {
            return (int) Math.min(reports.count(), Integer.MAX_VALUE);
        }

        @Override
        public List<ReportSummary> load(
                int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> ignored) {
            return reports.rows(first, size);
        }

        @Override
        public String getRowKey(ReportSummary report) {
            return report.id().toString();
        }
    }

    public LazyDataModel<ReportSummary> getRows() {
        return rows;
    }
}
