package scenario

import "github.com/plumb-conformance/plumb/spec/contract"

// topic is what a statement of the protocol is about, as the overlay writes it.
type topic struct {
	about string
	rule  contract.Rule
}

// protocolRules is the table of the rules about the protocol: one row for every statement of the overlay that has no
// edits. Those with edits need no code of their own.
func protocolRules() map[topic]rule {
	return map[topic]rule{
		{"request-id", "header"}:       (*deriver).requestIDHeader,
		{"request-id", "form"}:         (*deriver).requestIDForm,
		{"request-id", "unique"}:       (*deriver).requestIDUnique,
		{"placement", "query"}:         func(d *deriver) { d.placement(Query) },
		{"placement", "form"}:          func(d *deriver) { d.placement(Form) },
		{"placement", "split"}:         func(d *deriver) { d.placement(Split) },
		{"encoding", "plus"}:           (*deriver).plusEncoding,
		{"encoding", "utf-8"}:          (*deriver).utf8Encoding,
		{"parameter", "unknown"}:       (*deriver).unknownParameter,
		{"parameter", "case"}:          (*deriver).caseChanged,
		{"parameter", "empty"}:         (*deriver).emptied,
		{"parameter", "missing-code"}:  (*deriver).missingCodes,
		{"parameter", "duplicate"}:     (*deriver).duplicated,
		{"parameter", "undecodable"}:   (*deriver).undecodable,
		{"action", "required"}:         func(d *deriver) { d.dispatchedByNothing("Action") },
		{"action", "unknown"}:          func(d *deriver) { d.dispatchedByUnknown("Action", unknownAction) },
		{"action", "case"}:             (*deriver).actionInLowerCase,
		{"version", "required"}:        func(d *deriver) { d.dispatchedByNothing("Version") },
		{"version", "unknown"}:         func(d *deriver) { d.dispatchedByUnknown("Version", unknownVersion) },
		{"format", "json"}:             func(d *deriver) { d.answeredIn("JSON") },
		{"format", "xml"}:              func(d *deriver) { d.answeredIn("XML") },
		{"format", "case"}:             (*deriver).formatCase,
		{"format", "unknown"}:          (*deriver).formatUnknown,
		{"format", "default"}:          (*deriver).formatDefault,
		{"format", "accept"}:           (*deriver).formatByAccept,
		{"format", "equal"}:            (*deriver).equalFormats,
		{"body", "charset"}:            (*deriver).bodyCharset,
		{"body", "escaping"}:           (*deriver).escaping,
		{"body", "control"}:            (*deriver).controlCharacters,
		{"body", "ampersand"}:          (*deriver).ampersand,
		{"body", "no-code"}:            (*deriver).noCode,
		{"envelope", "members"}:        (*deriver).envelopeMembers,
		{"envelope", "host-id"}:        (*deriver).envelopeHostID,
		{"method", "other"}:            (*deriver).otherMethods,
		{"signature", "wrong"}:         (*deriver).wrongSignature,
		{"signature", "covers-values"}: (*deriver).coversValues,
		{"signature", "covers-names"}:  (*deriver).coversNames,
		{"signature", "covers-form"}:   (*deriver).coversForm,
		{"signature", "covers-method"}: (*deriver).coversMethod,
		{"signature", "empty-value"}:   (*deriver).signedEmpty,
		{"signature", "order"}:         (*deriver).signedOrder,
		{"timestamp", "expired"}:       (*deriver).expired,
		{"timestamp", "future"}:        (*deriver).future,
		{"nonce", "replayed"}:          (*deriver).replayed,
		{"nonce", "only-when-signed"}:  (*deriver).onlyWhenSigned,
		{"idempotency", "mismatch"}:    (*deriver).mismatch,
		{"idempotency", "case"}:        (*deriver).tokenCase,
		{"idempotency", "concurrent"}:  (*deriver).concurrent,
		{"result", "members"}:          (*deriver).onlyMembers,
		{"wire", "version"}:            (*deriver).wireVersion,
		{"wire", "length"}:             (*deriver).wireLength,
		{"wire", "coding"}:             (*deriver).wireCoding,
	}
}
