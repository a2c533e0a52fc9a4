package judge

import "net/http"

// isNotServed: the request is refused, by the target or by what HTTP has for methods that nobody implements. Only a result
// counts as served where a success without one has another meaning.
func isNotServed(served string, a *reply) *problem {
	switch {
	case served == "result" && a.success():
		if !a.accepted() {
			return nil
		}
		return violated("expected the request not to be served, but it was accepted with %d", a.status)
	case a.success():
		return violated("expected the request to be refused, but it was answered with the status %d of a success", a.status)
	case a.status >= 400 && a.status < 500, a.status == http.StatusNotImplemented:
		return nil
	}
	return violated("expected a refusal with a 4xx status, got %s", a.brief())
}
