package midoffice.dossier.form;

import java.util.LinkedHashMap;
import java.util.Map;
import midoffice.crm.api.PartyView;
import midoffice.dossier.api.FormSessions.Known;
import midoffice.dossier.api.FormView;
import midoffice.dossier.api.FormView.Field;
import midoffice.dossier.api.FormView.Kind;

/**
 * What the city knows of the citizen for this form. A value of an authentic source is shown and not asked (the only-once principle of the
 * Flemish administrative decree, Bestuursdecreet of 7 December 2018); anything else is offered and may be changed.
 *
 * @param known   certified values by field key
 * @param offered other values by field key
 */
record Prefill(Map<String, Known> known, Map<String, String> offered) {

    static Prefill of(FormView form, PartyView party) {
        Map<String, Known> known = new LinkedHashMap<>();
        Map<String, String> offered = new LinkedHashMap<>();
        for (FormView.Step step : form.steps()) {
            for (Field field : step.fields()) {
                if (field.binding() != null && field.kind() != Kind.FILE) {
                    party.attribute(field.binding()).filter(a -> a.value() != null && !a.value().isBlank()).ifPresent(a -> {
                        if (a.source().isAuthentic()) {
                            known.put(field.key(), new Known(a.value(), a.source(), a.since()));
                        } else {
                            offered.put(field.key(), a.value());
                        }
                    });
                }
            }
        }
        return new Prefill(known, offered);
    }
}
