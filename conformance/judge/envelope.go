package judge

import (
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/answer"
)

// hasEnvelope looks for the members that every error body has, with a text in each.
func (r *run) hasEnvelope(a *reply) *problem {
	if a.doc == nil {
		return a.unreadable("expected the error envelope, but %v", a.unread)
	}
	if roots := r.Operation.ErrorRoots(); a.doc.Format == answer.XML && !slices.Contains(roots, a.doc.Root) {
		return violated("expected the root element %s, got %s", strings.Join(roots, " or "), clip(a.doc.Root))
	}
	for _, f := range r.Operation.Envelope.Properties {
		if !f.Required {
			continue
		}
		n, ok := a.doc.Node.Member(f.Name)
		if !ok || n.Kind != answer.Text || n.Value == "" {
			return violated("the envelope has no text %s", f.Name)
		}
	}
	return nil
}

func hasHostID(a *reply) *problem {
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	got := a.doc.Node.Text("HostId")
	if got == "" {
		return blind("the body has no HostId")
	}
	authority := a.exchange.Request.Host
	if got == authority || strings.EqualFold(got, (&url.URL{Host: authority}).Hostname()) {
		return nil
	}
	return violated("HostId should be the host %s, got %q", authority, clip(got))
}

func hasRequestIDHeader(a *reply) *problem {
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	headers := a.exchange.Response.Values("x-acs-request-id")
	switch {
	case len(headers) == 0:
		return violated("the answer has no header x-acs-request-id")
	case a.requestID() == "":
		return blind("the body has no RequestId to compare the header with")
	}
	for i, header := range headers {
		switch {
		case header == a.requestID():
		case i > 0:
			return violated("a second x-acs-request-id is %q, RequestId is %q", clip(header), clip(a.requestID()))
		default:
			return violated("x-acs-request-id is %q, RequestId is %q", clip(header), clip(a.requestID()))
		}
	}
	return nil
}

// hasRequestIDForm: a RequestId is an upper-case UUID, unless the page itself prints another.
func (r *run) hasRequestIDForm(a *reply) *problem {
	if a.requestID() == "" {
		return blind("the body has no RequestId")
	}
	form, name := regexp.MustCompile(`^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$`), "an upper-case UUID"
	for _, printed := range r.Operation.RequestIDs() {
		unmasked := strings.NewReplacer("*", "0").Replace(printed)
		switch {
		case form.MatchString(unmasked):
		case form.MatchString(strings.ToUpper(unmasked)):
			form, name = regexp.MustCompile(`(?i)`+form.String()), "a UUID"
		case !strings.Contains(printed, "***"):
			return nil // the page prints one of a form of its own
		}
	}
	if !form.MatchString(a.requestID()) {
		return violated("RequestId should be %s, got %q", name, clip(a.requestID()))
	}
	return nil
}

func (r *run) hasUniqueRequestID(a *reply) *problem {
	if a.requestID() == "" {
		return blind("the body has no RequestId")
	}
	for _, earlier := range r.order {
		if earlier.requestID() == a.requestID() {
			return violated("two answers have the RequestId %q", clip(a.requestID()))
		}
	}
	return nil
}

// hasStringToSign: the refusal of a signature shows what the server signed, for clients compare it with their own. A refusal with
// another status that documents have comes with a message that shows nothing.
func hasStringToSign(status string, a *reply) *problem {
	if status != strconv.Itoa(a.status) {
		return nil
	}
	want := a.exchange.Request.StringToSign
	if want == "" {
		return blind("the request was not signed with version 1")
	}
	if !strings.HasSuffix(a.message(), want) {
		return violated("the message should end with the string to sign %q, got %q", clip(want), clip(a.message()))
	}
	return nil
}
