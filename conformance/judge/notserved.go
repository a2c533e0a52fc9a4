package judge

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// notImplemented is the status by which a server says that it does not know a method (RFC 9110, 15.6.2).
const notImplemented = 501

// isNotServed: the request is refused, by the target or by what HTTP has for methods that nobody implements, and not by the
// operation for what it asks. Only a result counts as served where a success without one has another meaning.
func (r *run) isNotServed(served string, a *reply) *problem {
	switch {
	case a.success() && served == "result" && !a.accepted():
		return nil
	case a.success():
		return violated("expected the request not to be served, but it was answered with the status %d of a success", a.status)
	case a.status < 400, a.status >= 500 && a.status != notImplemented:
		return violated("expected a refusal with a 4xx status, got %s", a.brief())
	case r.ofOperation(a.code()), a.throttled():
		return blind("refused for another reason than its method: %s", a.brief())
	}
	return nil
}

// ofOperation reports whether a code is one that the page documents, and not about methods.
func (r *run) ofOperation(code string) bool {
	return !strings.Contains(code, "Method") && slices.ContainsFunc(r.Operation.Errors, func(e operation.Error) bool { return e.Has(code) })
}
