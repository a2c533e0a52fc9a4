package generic

import (
	"bytes"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/defect"
)

// writeResult answers with a result, as a defect has it.
func (s *service) writeResult(w http.ResponseWriter, r *http.Request, sent url.Values, result any) {
	d := s.defect
	if d.Kind == defect.None || d.Format != "" && d.Format != formatOf(r) {
		acs.WriteResult(w, r, result)
		return
	}
	switch d.Kind {
	case defect.Wrapped:
		result = map[string]any{d.Value: withID(result, acs.RequestID(r.Context()))}
	case defect.Added:
		result = withMember(result, acs.RequestID(r.Context()), d.Value)
	case defect.Root, defect.Status, defect.Media:
		held := &held{header: w.Header(), status: http.StatusOK}
		acs.WriteResult(held, r, result)
		held.send(w, d)
		return
	default:
		if object, is := result.(map[string]any); is && len(d.Path) > 0 {
			result, _ = editor{Defect: d, sent: sent, was: sent.Get(d.Parameter)}.edit(withID(object, acs.RequestID(r.Context())), d.Path, 0)
		}
	}
	acs.WriteResult(w, r, result)
}

// withID is a result with the RequestId of the request, where it has an empty one.
func withID(result any, id string) any {
	object, is := result.(map[string]any)
	if !is || object["RequestId"] != "" {
		return result
	}
	out := make(map[string]any, len(object))
	for name, value := range object {
		out[name] = value
	}
	out["RequestId"] = id
	return out
}

// withMember is a result with one more member.
func withMember(result any, id, name string) any {
	object, is := withID(result, id).(map[string]any)
	if !is {
		return result
	}
	out := map[string]any{name: "1"}
	for member, value := range object {
		out[member] = value
	}
	return out
}

// formatOf is the format that the answer to a request has.
func formatOf(r *http.Request) string {
	call, _ := acs.FromContext(r.Context())
	if call.Format == acs.FormatXML {
		return answer.XML
	}
	return answer.JSON
}

// respelled is a body with another root, or as it is when it has none.
func respelled(d defect.Defect, body []byte) []byte {
	text := string(body)
	end := strings.LastIndex(text, "</")
	if end < 0 {
		return body
	}
	root := strings.TrimSuffix(text[end+len("</"):], ">")
	text = text[:end] + "</" + d.Value + ">"
	return []byte(strings.Replace(text, "<"+root+">", "<"+d.Value+">", 1))
}

// held is an answer that has not been sent yet.
type held struct {
	header http.Header
	status int
	body   bytes.Buffer
}

// Header implements http.ResponseWriter.
func (h *held) Header() http.Header { return h.header }

// WriteHeader implements http.ResponseWriter.
func (h *held) WriteHeader(status int) { h.status = status }

// Write implements http.ResponseWriter.
func (h *held) Write(body []byte) (int, error) { return h.body.Write(body) }

// send sends the answer as a defect has it.
func (h *held) send(w http.ResponseWriter, d defect.Defect) {
	body := h.body.Bytes()
	switch d.Kind { //nolint:exhaustive // the others are sent at once
	case defect.Root:
		body = respelled(d, body)
	case defect.Media:
		w.Header().Set("Content-Type", d.Value)
	case defect.Status:
		h.status, _ = strconv.Atoi(d.Value)
	}
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(h.status)
	_, _ = w.Write(body)
}
