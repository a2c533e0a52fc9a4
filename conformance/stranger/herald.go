package stranger

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"
)

// Herald checks signatures of ACS3-HMAC-SHA256, names parameters behind a dot in its codes, and repeats what it was sent in its
// messages. Its reports take some time of the clock; it compresses for those who ask, and its answers have no Content-Length.
func Herald() Stranger {
	return Stranger{
		Name:      "herald",
		Style:     "signature V3, codes with the parameter's name behind a dot, values repeated in messages, reports that take time, chunked answers",
		Signature: "v3",
		Profile: `name: herald
parameters:
  AggregatorId: [ca-herald-1, ca-herald-2, ca-herald-3, ca-herald-4]
refused:
  AggregatorId: [ca-stranger]
provocations:
  AccountNotExisted:
    parameters: {OwnerId: "404404"}
  ServiceUnavailable:
    headers: {X-Herald-Fail: ServiceUnavailable}
not-applicable:
  - {statement: protocol/body/escaping, reason: identifiers of groups have letters and digits alone}
timing:
  lasts: 2ms
`,
		Faults: heraldFaults(),
		New: func(fault string, now func() time.Time) http.Handler {
			return &herald{fault: fault, now: now, nonces: map[string]bool{}, tokens: map[string]heraldUse{}, ready: map[string]time.Time{}}
		},
	}
}

// herald is the server.
type herald struct {
	fault  string
	now    func() time.Time
	mu     sync.Mutex
	serial int
	nonces map[string]bool
	tokens map[string]heraldUse
	ready  map[string]time.Time // by group: when its report will be ready
}

// heraldUse is what a token was used for, in full: all business parameters.
type heraldUse struct{ group, asked string }

// heraldCall is a request as it was read.
type heraldCall struct {
	request *http.Request
	params  url.Values
	body    string
	id      string
}

// heraldError is a refusal as an error value.
type heraldError struct {
	status        int
	code, message string
}

func (e *heraldError) Error() string { return e.code + ": " + e.message }

// heraldWork is how long a report takes.
const heraldWork = 3 * time.Millisecond

func (h *herald) is(fault string) bool { return h.fault == fault }

func (h *herald) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.serial++
	call, failure := h.read(r)
	group := ""
	if failure == nil {
		group, failure = h.decide(call)
	}
	h.answer(w, call, group, failure)
}

// read takes the parameters of query and form, in which a name of the query goes before.
func (h *herald) read(r *http.Request) (heraldCall, *heraldError) {
	call := heraldCall{request: r, params: url.Values{}, id: requestID("herald", h.serial)}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return call, &heraldError{400, "ContentLengthDoesNotMatch", "The body could not be read."}
	}
	call.body = string(body)
	parts := []string{r.URL.RawQuery}
	if strings.HasPrefix(r.Header.Get("Content-Type"), "application/x-www-form-urlencoded") {
		parts = append(parts, call.body)
	}
	for _, part := range parts {
		values, err := url.ParseQuery(h.raw(part))
		if err != nil {
			return call, &heraldError{400, "InvalidParameter.Query", "The query " + part + " is not well formatted."}
		}
		for name, list := range values {
			call.params[name] = append(call.params[name], list...)
		}
	}
	return call, nil
}

func (h *herald) raw(part string) string {
	switch h.fault {
	case "plus-kept":
		return strings.ReplaceAll(part, "+", "%2B")
	case "decoded-twice":
		once, err := url.QueryUnescape(strings.ReplaceAll(part, "%26", "%2526"))
		if err == nil {
			return once
		}
	}
	return part
}

// decide gives the group of the result, or what is wrong with the call.
func (h *herald) decide(call heraldCall) (string, *heraldError) {
	for _, check := range []func(heraldCall) *heraldError{h.route, h.format, h.authorize, h.owner, h.fail, h.extra, h.token} {
		if failure := check(call); failure != nil {
			return "", failure
		}
	}
	group, failure := h.group(call)
	if failure != nil {
		return "", failure
	}
	return h.make(call, group)
}

func (h *herald) route(call heraldCall) *heraldError {
	r := call.request
	action, version := call.params.Get("Action"), call.params.Get("Version")
	if action == "" {
		action = r.Header.Get("X-Acs-Action")
	}
	if version == "" {
		version = r.Header.Get("X-Acs-Version")
	}
	switch {
	case r.Method != http.MethodGet && r.Method != http.MethodPost:
		return &heraldError{400, "UnsupportedHTTPMethod", "The method " + r.Method + " is not supported."}
	case action != Action && !h.is("action-any"):
		status := http.StatusNotFound
		if h.is("action-unknown-500") {
			status = http.StatusInternalServerError
		}
		return &heraldError{status, "InvalidAction.NotFound", "Specified api is not found, please check your url and method. Action: " + action}
	case version == "":
		return heraldMissing("Version")
	case version != Version && !h.is("version-any"):
		return heraldInvalid("Version", version)
	}
	return nil
}

func (h *herald) format(call heraldCall) *heraldError {
	switch format := call.params.Get("Format"); strings.ToLower(format) {
	case "", "json", "xml":
		return nil
	default:
		return heraldInvalid("Format", format)
	}
}

// authorize looks at the signature, and then at what must be used once.
func (h *herald) authorize(call heraldCall) *heraldError {
	r := call.request
	fields := heraldFields(r.Header.Get("Authorization"))
	if fields["Signature"] == "" && h.is("unsigned-accepted") {
		return nil
	}
	if fields["Signature"] == "" || fields["Credential"] == "" || fields["SignedHeaders"] == "" {
		return &heraldError{400, "IncompleteSignature", "The request signature does not conform to Aliyun standards."}
	}
	if failure := h.date(r.Header.Get("X-Acs-Date")); failure != nil {
		return failure
	}
	secret, known := map[string]string{KeyID: KeySecret, ClosedID: ClosedSecret}[fields["Credential"]]
	if !known {
		if h.is("key-unknown-accepted") {
			return nil
		}
		return h.noKey()
	}
	if failure := h.match(call, fields, secret); failure != nil {
		return failure
	}
	return h.nonce(r.Header.Get("X-Acs-Signature-Nonce"))
}

func (h *herald) date(date string) *heraldError {
	if date == "" {
		return heraldMissing("x-acs-date")
	}
	at, err := time.Parse("2006-01-02T15:04:05Z", date)
	switch {
	case err != nil && h.is("date-malformed-accepted"):
		return nil
	case err != nil:
		return &heraldError{400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted."}
	case h.now().Sub(at).Abs() > 15*time.Minute && !h.is("date-unchecked"):
		return &heraldError{400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired."}
	}
	return nil
}

func (h *herald) noKey() *heraldError {
	failure := &heraldError{404, "InvalidAccessKeyId.NotFound", "Specified access key is not found."}
	if h.is("key-unknown-200") {
		failure.status = http.StatusOK
	}
	return failure
}

func (h *herald) match(call heraldCall, fields map[string]string, secret string) *heraldError {
	signed := strings.Split(fields["SignedHeaders"], ";")
	claimed := call.request.Header.Get("X-Acs-Content-Sha256")
	body := hash(call.body)
	if h.is("body-hash-unchecked") {
		body = claimed
	}
	if h.is("signature-unchecked") {
		return nil
	}
	if !slices.Contains(signed, "host") || claimed != body || signV3(call.request, signed, body, secret) != fields["Signature"] {
		return &heraldError{400, "SignatureDoesNotMatch", "Specified signature does not match our calculation. server StringToSign is [ACS3-HMAC-SHA256]"}
	}
	return nil
}

func (h *herald) nonce(nonce string) *heraldError {
	if nonce == "" {
		return heraldMissing("x-acs-signature-nonce")
	}
	if h.nonces[nonce] && !h.is("nonce-unchecked") {
		return &heraldError{400, "SignatureNonceUsed", "Specified signature nonce was used already."}
	}
	h.nonces[nonce] = true
	return nil
}

func (h *herald) owner(call heraldCall) *heraldError {
	if call.params.Get("OwnerId") != "404404" {
		return nil
	}
	failure := &heraldError{404, "AccountNotExisted", "Your account does not exist."}
	switch h.fault {
	case "account-message":
		failure.message = "The config rule report is being created."
	case "account-400":
		failure.status = http.StatusBadRequest
	}
	return failure
}

func (h *herald) fail(call heraldCall) *heraldError {
	if call.request.Header.Get("X-Herald-Fail") == "" || h.is("outage-accepted") {
		return nil
	}
	failure := &heraldError{503, "ServiceUnavailable", "The request has failed due to a temporary failure of the server."}
	if h.is("outage-502") {
		failure.status = http.StatusBadGateway
	}
	return failure
}

// extra lets every other parameter pass, as it must.
func (h *herald) extra(call heraldCall) *heraldError {
	if !h.is("extra-refused") {
		return nil
	}
	for name := range call.params {
		if !slices.Contains([]string{"Action", "Version", "Format", "ClientToken", "AggregatorId", "OwnerId"}, name) {
			return heraldInvalid(name, call.params.Get(name))
		}
	}
	return nil
}

func (h *herald) token(call heraldCall) *heraldError {
	token := call.params.Get("ClientToken")
	length, limit := len(token), 64
	switch h.fault {
	case "token-limit-exclusive":
		limit = 63
	case "token-limit-none":
		limit = len(token)
	case "token-encoded-length":
		length = len(escape(token))
	case "token-letters-only":
		if strings.ContainsFunc(token, func(c rune) bool { return strings.ContainsRune(" !\"#$%&'()*+,/:;<=>?@[\\]^`{|}~", c) }) {
			return heraldInvalid("ClientToken", token)
		}
	}
	if length > limit {
		return heraldInvalid("ClientToken", token)
	}
	for _, c := range token {
		if c > 0x7f && !h.is("token-chinese-accepted") {
			return heraldInvalid("ClientToken", token)
		}
	}
	return nil
}

func (h *herald) group(call heraldCall) (string, *heraldError) {
	group := call.params.Get("AggregatorId")
	number, ours := strings.CutPrefix(group, "ca-herald-")
	switch {
	case group == "" && h.is("group-missing-accepted"):
		return "ca-herald-1", nil
	case group == "" && h.is("group-missing-as-token"):
		return "", heraldMissing("ClientToken")
	case group == "":
		return "", heraldMissing("AggregatorId")
	case ours && len(number) == 1 && number >= "1" && number <= "4":
		return group, nil
	case h.is("group-unknown-accepted") && strings.HasPrefix(group, "ca-"):
		return group, nil
	}
	failure := &heraldError{400, "Invalid.AggregatorId.Value", "The specified AggregatorId is invalid."}
	switch h.fault {
	case "group-unknown-message":
		failure.message = "The config rule report is being created."
	case "group-unknown-lower":
		failure.code = "invalid.aggregatorid.value"
	}
	return "", failure
}

// make begins a group's report, or says that it is being made; a token's second use begins nothing.
func (h *herald) make(call heraldCall, group string) (string, *heraldError) {
	token := call.params.Get("ClientToken")
	use := heraldUse{group: group, asked: heraldAsked(call.params)}
	if first, used := h.tokens[token]; used && token != "" && !h.is("token-ignored") {
		return h.replay(first, use)
	}
	if h.now().Before(h.ready[group]) && !h.is("creating-never") {
		return "", h.creating()
	}
	h.ready[group] = h.now().Add(heraldWork)
	h.tokens[token] = use
	return group, nil
}

func (h *herald) replay(first, use heraldUse) (string, *heraldError) {
	switch {
	case first == use && h.is("token-replay-empty"):
		return "", nil
	case first == use:
		return first.group, nil
	case h.is("token-mismatch-accepted"):
		return use.group, nil
	case h.is("token-mismatch-as-group"):
		return "", &heraldError{400, "Invalid.AggregatorId.Value", "The specified AggregatorId is invalid."}
	}
	return "", &heraldError{400, "IdempotenceParamNotMatch", "The parameters of this ClientToken are not those of its first use."}
}

func (h *herald) creating() *heraldError {
	failure := &heraldError{400, "ConfigRuleReportCreating", "The config rule report is being created."}
	switch h.fault {
	case "creating-as-group":
		failure.code = "Invalid.AggregatorId.Value"
	case "creating-200":
		failure.status = http.StatusOK
	}
	return failure
}

// heraldAsked is what is compared between the uses of a token.
func heraldAsked(params url.Values) string {
	return fmt.Sprintf("%q", []string{params.Get("AggregatorId"), params.Get("OwnerId")})
}

func heraldMissing(name string) *heraldError {
	return &heraldError{400, "MissingParameter." + name, "The parameter " + name + " is mandatory for this action."}
}

func heraldInvalid(name, value string) *heraldError {
	return &heraldError{400, "InvalidParameter." + name, "The value " + value + " of parameter " + name + " is not valid."}
}

// heraldFields reads an Authorization header by its keys, whose order is free.
func heraldFields(header string) map[string]string {
	fields := map[string]string{}
	rest, ok := strings.CutPrefix(header, "ACS3-HMAC-SHA256 ")
	if !ok {
		return fields
	}
	for part := range strings.SplitSeq(rest, ",") {
		name, value, _ := strings.Cut(strings.TrimSpace(part), "=")
		fields[name] = value
	}
	return fields
}
