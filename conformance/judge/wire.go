package judge

import (
	"fmt"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/answer"
)

const head = "HEAD" // the method whose answers have no body

// hasVersion: the status line names a version of the protocol that has status lines.
func hasVersion(a *reply) *problem {
	if got := a.exchange.Response.Version; got != "" && got != "HTTP/1.0" {
		return violated("the status line says %s, expected HTTP/1.1 or HTTP/1.0", clip(got))
	}
	return nil
}

// isFramed: the body is as long as the answer itself says. One that ends early may have met with chance: a second look tells.
func isFramed(a *reply) *problem {
	response := a.exchange.Response
	switch {
	case response.Truncated && a.exchange.Failure != "":
		return unlike("the body ends before its announced end: %s", a.exchange.Failure)
	case len(response.Values("Transfer-Encoding")) > 0 && len(response.Values("Content-Length")) > 0:
		return violated("the answer has both a Transfer-Encoding and a Content-Length: readers that go by the other one take another body")
	case len(response.Behind) > 0:
		return violated("bytes come behind the end of the answer%s, beginning with %q", bodyless(a), clip(string(response.Behind)))
	}
	return nil
}

// bodyless is why an answer has no body, as the continuation of a sentence.
func bodyless(a *reply) string {
	switch {
	case a.exchange.Request.Method == head:
		return ", which has no body since the request was HEAD"
	case a.status == 204 || a.status == 304:
		return fmt.Sprintf(", which has no body with the status %d", a.status)
	}
	return ""
}

// isUncoded: the request accepts identity alone.
func isUncoded(a *reply) *problem {
	codings := a.exchange.Response.Codings()
	switch {
	case a.miscoded != nil:
		return violated("%v", a.miscoded)
	case len(codings) > 0:
		return violated("the answer has the Content-Encoding %s, and the request accepts identity alone", clip(strings.Join(codings, ", ")))
	}
	return nil
}

// ofGateway: the answer is something's that stands in front of the target, and says nothing of the operation. Pages of HTML are
// taken for such where the plainest request gets one as well; a server of the operation's own may refuse by one too.
func (r *run) ofGateway(f failed) bool {
	a := f.answer
	if f.step.Provoke != "" || a.accepted() || a.code() != "" || asks(f.step, a.status) {
		return false
	}
	return a.passing() || slices.Contains(gatewayStatuses(), a.status) || a.page() && r.Baseline.Page
}

// gatewayStatuses are those that gateways and filters give of their own accord. An operation that refuses has a code as well.
func gatewayStatuses() []int {
	return []int{403, 407, 413, 414, 431, 520, 521, 522, 523, 524, 525, 526, 527, 530}
}

// page: the body is a page of HTML, and no answer of a server of the protocol.
func (r *reply) page() bool {
	return r.doc == nil && len(r.body) > 0 && !r.exchange.Response.Truncated && answer.IsPage(r.body)
}
