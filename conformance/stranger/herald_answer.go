package stranger

import (
	"compress/gzip"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"net/http"
	"strings"
)

// heraldResult is the body of a success.
type heraldResult struct {
	XMLName      xml.Name `json:"-"            xml:"GenerateAggregateConfigRulesReportResponse"`
	RequestID    string   `json:"RequestId"    xml:"RequestId"`
	AggregatorID string   `json:"AggregatorId" xml:"AggregatorId"`
}

// heraldRefusal is the body of a refusal.
type heraldRefusal struct {
	XMLName   xml.Name `json:"-"              xml:"Error"`
	RequestID string   `json:"RequestId"      xml:"RequestId"`
	Message   string   `json:"Message"        xml:"Message"`
	Recommend string   `json:"Recommend"      xml:"Recommend"`
	HostID    string   `json:"HostId"         xml:"HostId"`
	Code      string   `json:"Code,omitempty" xml:"Code,omitempty"`
}

func (h *herald) answer(w http.ResponseWriter, call heraldCall, group string, failure *heraldError) {
	status, body := http.StatusOK, any(heraldResult{RequestID: call.id, AggregatorID: group})
	if failure != nil {
		status, body = failure.status, h.refusal(call, failure)
	}
	asXML := h.asXML(call, failure)
	h.headers(w, call.id, asXML)
	if h.compresses(call.request) {
		w.Header().Set("Content-Encoding", "gzip")
	}
	w.WriteHeader(status)
	// Sent in pieces: nobody is told the length.
	if flusher, ok := w.(http.Flusher); ok {
		flusher.Flush()
	}
	// A client that went away is nobody to tell of it.
	_ = h.send(w, call.request, h.text(body, asXML))
}

func (h *herald) refusal(call heraldCall, failure *heraldError) heraldRefusal {
	refusal := heraldRefusal{
		RequestID: call.id, Message: failure.message, HostID: call.request.Host, Code: failure.code,
		Recommend: "https://api.aliyun.com/troubleshoot?q=" + failure.code + "&product=Config&requestId=" + call.id,
	}
	switch h.fault {
	case "error-code-absent":
		refusal.Code = ""
	case "error-request-id-last":
		refusal.RequestID = requestID("herald", h.serial-1)
	}
	return refusal
}

// asXML: JSON is the default of the product, and of who accepts anything.
func (h *herald) asXML(call heraldCall, failure *heraldError) bool {
	if h.is("format-ignored") {
		return false
	}
	if h.is("error-always-xml") && failure != nil {
		return true
	}
	if format := call.params.Get("Format"); format != "" {
		return strings.EqualFold(format, "xml")
	}
	accept := call.request.Header.Get("Accept")
	return strings.Contains(accept, "xml") && !strings.Contains(accept, "json")
}

func (h *herald) headers(w http.ResponseWriter, id string, asXML bool) {
	kind := "application/json;charset=utf-8"
	if asXML && !h.is("xml-type") {
		kind = "text/xml;charset=utf-8"
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Access-Control-Allow-Origin", "*")
	w.Header().Set("Access-Control-Expose-Headers", "*")
	w.Header().Set("Vary", "Accept-Encoding")
	w.Header().Set("Keep-Alive", "timeout=25")
	w.Header().Set("X-Acs-Trace-Id", hash(id)[:32])
	w.Header().Set("Etag", hash(id)[:24])
	w.Header().Set("X-Acs-Request-Id", id)
	if h.is("request-id-twice") {
		w.Header().Add("X-Acs-Request-Id", requestID("proxy", h.serial))
	}
}

// compresses for who asks, by name, and did not forbid it.
func (h *herald) compresses(r *http.Request) bool {
	return h.is("gzip-unasked") || strings.TrimSpace(r.Header.Get("Accept-Encoding")) == "gzip"
}

func (h *herald) text(body any, asXML bool) string {
	var b strings.Builder
	if asXML {
		b.WriteString("<?xml version='1.0' encoding='UTF-8'?>")
		if err := xml.NewEncoder(&b).Encode(body); err != nil {
			return ""
		}
		return b.String()
	}
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(body); err != nil {
		return ""
	}
	switch h.fault {
	case "json-mark":
		return "\ufeff" + b.String()
	case "json-trailing":
		return b.String() + "null\n"
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func (h *herald) send(w io.Writer, r *http.Request, text string) error {
	if !h.compresses(r) {
		_, err := io.WriteString(w, text)
		return err
	}
	packed := gzip.NewWriter(w)
	_, err := io.WriteString(packed, text)
	return errors.Join(err, packed.Close())
}
