package stranger

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
)

// Ledger checks signatures of version 1.0 itself, and speaks the codes of the older product tables. Its default format is XML,
// its reports are ready at once, and a repeated token gets the very answer that the first use got.
func Ledger() Stranger {
	return Stranger{
		Name:      "ledger",
		Style:     "signature 1.0, codes and statuses of the older product tables, XML by default, a replay answered byte for byte",
		Signature: "v1",
		Profile: `name: ledger
parameters:
  AggregatorId: [ca-ledger-1, ca-ledger-2]
echo:
  AggregatorId: ["ca-<R&D>", "ca-账号组"]
refused:
  AggregatorId: [ca-unheard-of]
provocations:
  AccountNotExisted:
    credentials: {access-key-id-env: LEDGER_CLOSED_ID, access-key-secret-env: LEDGER_CLOSED_SECRET}
  ConfigRuleReportCreating:
    parameters: {AggregatorId: ca-ledger-busy}
  ServiceUnavailable:
    parameters: {AggregatorId: ca-ledger-down}
`,
		Faults: ledgerFaults(),
		New: func(fault string, now func() time.Time) http.Handler {
			return &ledger{fault: fault, now: now, nonces: map[string]time.Time{}, tokens: map[string]ledgerEntry{}}
		},
	}
}

// ledger is the server.
type ledger struct {
	fault  string
	now    func() time.Time
	mu     sync.Mutex
	serial int
	nonces map[string]time.Time
	tokens map[string]ledgerEntry
}

// ledgerEntry is what a token was used for, and the identifier of that answer.
type ledgerEntry struct{ group, id string }

// ledgerSkew is how far a request's time may be off.
const ledgerSkew = 15 * time.Minute

// ledgerRefusal is a refusal; none has no code.
type ledgerRefusal struct {
	status        int
	code, message string
}

func (l *ledger) is(fault string) bool { return l.fault == fault }

func (l *ledger) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.serial++
	params, err := l.params(r)
	page := ledgerPage{ledger: l, id: requestID("ledger", l.serial), json: l.wantsJSON(r, params), host: r.Host}
	if err != nil {
		page.refuse(w, ledgerRefusal{400, "InvalidParameter", `The specified value of parameter "Query" is not valid.`})
		return
	}
	for _, check := range []func(*http.Request, url.Values) ledgerRefusal{
		l.method, l.action, l.format, l.common, l.clock, l.key, l.signature, l.nonce, l.token, l.group,
	} {
		if refusal := check(r, params); refusal.code != "" {
			page.refuse(w, refusal)
			return
		}
	}
	l.enter(w, page, params)
}

// params decodes by hand, as Go's Query drops what it cannot read without a word.
func (l *ledger) params(r *http.Request) (url.Values, error) {
	raw := r.URL.RawQuery
	if form := readForm(r); form != "" && !l.is("form-unread") {
		raw += "&" + form
	}
	if l.is("plus-kept") {
		raw = strings.ReplaceAll(raw, "+", "%2B")
	}
	params, err := url.ParseQuery(raw)
	if err != nil {
		return nil, fmt.Errorf("query or form: %w", err)
	}
	return params, nil
}

// wantsJSON: XML is the default, as at the old gateway, unless Accept says otherwise.
func (l *ledger) wantsJSON(r *http.Request, params url.Values) bool {
	switch strings.ToUpper(params.Get("Format")) {
	case "JSON":
		return true
	case "XML":
		return false
	}
	return strings.Contains(r.Header.Get("Accept"), "json")
}

func (l *ledger) method(r *http.Request, _ url.Values) ledgerRefusal {
	switch {
	case r.Method == http.MethodGet && l.is("get-refused"):
	case r.Method == http.MethodGet, r.Method == http.MethodPost:
		return ledgerRefusal{}
	case r.Method == http.MethodPut && l.is("put-accepted"):
		return ledgerRefusal{}
	}
	return ledgerRefusal{403, "UnsupportedHTTPMethod", "This http method is not supported."}
}

func (l *ledger) action(_ *http.Request, params url.Values) ledgerRefusal {
	action, version := params.Get("Action"), params.Get("Version")
	switch {
	case action == "" && !l.is("action-missing-accepted"):
		return ledgerMissing("Action")
	case version == "" && !l.is("version-missing-accepted"):
		return ledgerMissing("Version")
	case version != "" && version != Version && !l.is("version-any"):
		return ledgerRefusal{400, "NoSuchVersion", "The specified version does not exist."}
	case action == "" || action == Action || l.is("action-any"):
	case l.is("action-case") && strings.EqualFold(action, Action):
	default:
		return ledgerRefusal{400, "UnsupportedOperation", "The specified action is not supported."}
	}
	return ledgerRefusal{}
}

func (l *ledger) format(_ *http.Request, params url.Values) ledgerRefusal {
	switch strings.ToUpper(params.Get("Format")) {
	case "", "JSON", "XML":
		return ledgerRefusal{}
	}
	return ledgerRefusal{400, "InvalidParameter.Format", "Specified parameter format is not valid."}
}

// common asks for the common parameters, each of which must be there and be what is supported.
func (l *ledger) common(_ *http.Request, params url.Values) ledgerRefusal {
	for _, name := range []string{"AccessKeyId", "Signature", "SignatureMethod", "SignatureVersion", "SignatureNonce", "Timestamp"} {
		switch {
		case params.Get(name) != "":
		case l.is("unsigned-accepted") && name == "Signature", l.is("nonce-missing-accepted") && name == "SignatureNonce":
		default:
			return ledgerMissing(name)
		}
	}
	switch {
	case params.Get("SignatureMethod") != "HMAC-SHA1" && !l.is("signature-method-any"):
		return ledgerInvalid("SignatureMethod")
	case params.Get("SignatureVersion") != "1.0" && !l.is("signature-version-any"):
		return ledgerInvalid("SignatureVersion")
	}
	return ledgerRefusal{}
}

func (l *ledger) clock(_ *http.Request, params url.Values) ledgerRefusal {
	if l.is("time-unchecked") {
		return ledgerRefusal{}
	}
	at, err := time.Parse("2006-01-02T15:04:05Z", params.Get("Timestamp"))
	if err != nil && l.is("time-malformed-accepted") {
		return ledgerRefusal{}
	}
	if err != nil {
		return ledgerInvalid("Timestamp")
	}
	off := l.now().Sub(at)
	if off > ledgerSkew || off < -ledgerSkew && !l.is("time-ahead-accepted") {
		return ledgerRefusal{400, "IllegalTimestamp", "The input parameter Timestamp is more than 15 minutes off."}
	}
	return ledgerRefusal{}
}

// key refuses a key that is not known, and one whose account is closed.
func (l *ledger) key(_ *http.Request, params url.Values) ledgerRefusal {
	switch {
	case params.Get("AccessKeyId") == KeyID, params.Get("AccessKeyId") == ClosedID, l.is("key-unknown-accepted"):
		return ledgerRefusal{}
	case l.is("key-as-signature"):
		return ledgerNoMatch()
	}
	return ledgerRefusal{404, "InvalidAccessKeyId.NotFound", "The Access Key ID provided does not exist in our records."}
}

func (l *ledger) signature(r *http.Request, params url.Values) ledgerRefusal {
	secret, known := map[string]string{KeyID: KeySecret, ClosedID: ClosedSecret}[params.Get("AccessKeyId")]
	switch {
	case l.is("signature-unchecked"), l.is("unsigned-accepted") && params.Get("Signature") == "", l.is("key-unknown-accepted") && !known:
	case params.Get("Signature") == signV1(r.Method, params, secret):
	case l.is("signature-as-key"):
		return ledgerRefusal{404, "InvalidAccessKeyId.NotFound", "The Access Key ID provided does not exist in our records."}
	default:
		return ledgerNoMatch()
	}
	if params.Get("AccessKeyId") == ClosedID {
		return l.closed()
	}
	return ledgerRefusal{}
}

func (l *ledger) closed() ledgerRefusal {
	if l.is("account-as-group") {
		return ledgerRefusal{400, "Invalid.AggregatorId.Value", "The specified AggregatorId is invalid."}
	}
	return ledgerRefusal{404, "AccountNotExisted", "Your account does not exist."}
}

func (l *ledger) nonce(_ *http.Request, params url.Values) ledgerRefusal {
	nonce := params.Get("AccessKeyId") + " " + params.Get("SignatureNonce")
	at, used := l.nonces[nonce]
	l.nonces[nonce] = l.now()
	if used && l.now().Sub(at) < 2*ledgerSkew && !l.is("nonce-unchecked") && params.Get("SignatureNonce") != "" {
		return ledgerRefusal{400, "SignatureNonceUsed", "The request signature nonce has been used."}
	}
	return ledgerRefusal{}
}

func (l *ledger) token(_ *http.Request, params url.Values) ledgerRefusal {
	limit := 64
	switch l.fault {
	case "token-32":
		limit = 32
	case "token-100":
		limit = 100
	}
	token := params.Get("ClientToken")
	foreign := strings.ContainsFunc(token, func(c rune) bool { return c > 0x7f })
	if len(token) > limit && (!foreign || !l.is("token-any-letter")) || foreign && !l.is("token-any-letter") {
		return ledgerRefusal{400, "InvalidClientToken.ValueNotSupported", "The ClientToken provided is invalid."}
	}
	return ledgerRefusal{}
}

// group refuses what is no group of the account; two groups are there to be refused otherwise.
func (l *ledger) group(_ *http.Request, params url.Values) ledgerRefusal {
	switch params.Get("AggregatorId") {
	case "ca-ledger-1", "ca-ledger-2", "ca-<R&D>", "ca-账号组":
		return ledgerRefusal{}
	case "":
		if l.is("group-missing-accepted") {
			return ledgerRefusal{}
		}
		return ledgerMissing("AggregatorId")
	case "ca-ledger-busy":
		return l.creating()
	case "ca-ledger-down":
		return l.down()
	}
	switch l.fault {
	case "group-unknown-accepted":
		return ledgerRefusal{}
	case "group-unknown-403":
		return ledgerRefusal{403, "Invalid.AggregatorId.Value", "The specified AggregatorId is invalid."}
	case "group-as-account":
		return ledgerRefusal{404, "AccountNotExisted", "Your account does not exist."}
	}
	return ledgerRefusal{400, "Invalid.AggregatorId.Value", "The specified AggregatorId is invalid."}
}

func (l *ledger) creating() ledgerRefusal {
	switch l.fault {
	case "creating-accepted":
		return ledgerRefusal{}
	case "creating-503":
		return ledgerRefusal{503, "ConfigRuleReportCreating", "The config rule report is being created."}
	}
	return ledgerRefusal{400, "ConfigRuleReportCreating", "The config rule report is being created."}
}

func (l *ledger) down() ledgerRefusal {
	if l.is("outage-as-creating") {
		return ledgerRefusal{400, "ConfigRuleReportCreating", "The config rule report is being created."}
	}
	return ledgerRefusal{503, "ServiceUnavailable", "The request has failed due to a temporary failure of the server."}
}

// enter makes the report, or finds the answer that the token got the first time.
func (l *ledger) enter(w http.ResponseWriter, page ledgerPage, params url.Values) {
	entry := ledgerEntry{group: params.Get("AggregatorId"), id: page.id}
	token := params.Get("ClientToken")
	first, used := l.tokens[token]
	switch {
	case token == "" || !used:
		l.tokens[token] = entry
	case l.is("token-replay-refused"):
		page.refuse(w, ledgerRefusal{403, "IdempotentParameterMismatch", "The specified clientToken is used."})
		return
	case first.group == entry.group:
		entry = first
	case !l.is("token-mismatch-accepted"):
		page.refuse(w, ledgerRefusal{403, "IdempotentParameterMismatch", "The specified clientToken is used."})
		return
	}
	page.id = entry.id
	page.result(w, entry.group)
}

func ledgerMissing(name string) ledgerRefusal {
	return ledgerRefusal{400, "MissingParameter", `The input parameter "` + name + `" that is mandatory for processing this request is not supplied.`}
}

func ledgerInvalid(name string) ledgerRefusal {
	return ledgerRefusal{400, "InvalidParameter", `The specified value of parameter "` + name + `" is not valid.`}
}

func ledgerNoMatch() ledgerRefusal {
	return ledgerRefusal{
		403, "SignatureDoesNotMatch",
		"The signature we calculated does not match the one you provided. Please refer to the API reference about authentication for details.",
	}
}
