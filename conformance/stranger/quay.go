package stranger

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
)

// Quay is a service behind a gateway: no keys, no signatures, the caller's account in a header that the gateway sets. It writes
// bodies as the page prints them, and its reports are ready after some more requests for the same group.
func Quay() Stranger {
	return Stranger{
		Name:      "quay",
		Style:     "behind a gateway: no signatures, the account in a header, codes in the style of the page, bodies printed as on the page",
		Signature: "none",
		Profile: `name: quay
layer: service
parameters:
  AggregatorId: [ca-quay-1, ca-quay-2, ca-quay-3]
refused:
  AggregatorId: [ca-nobody]
send:
  headers: {X-Quay-Account: "1001"}
provocations:
  AccountNotExisted:
    headers: {X-Quay-Account: "9999"}
  ServiceUnavailable:
    headers: {X-Quay-Drain: "yes"}
not-applicable:
  - {statement: protocol/body/escaping, reason: identifiers of groups have letters and digits alone}
  - {statement: protocol/body/charset, reason: identifiers of groups have letters and digits alone}
timing:
  lasts: 2ms
`,
		Faults: quayFaults(),
		New: func(fault string, _ func() time.Time) http.Handler {
			return &quay{fault: fault, tokens: map[string]string{}, working: map[string]int{}}
		},
	}
}

// quay is the server.
type quay struct {
	fault   string
	mu      sync.Mutex
	serial  int
	tokens  map[string]string // by account and token: the group that it was used for
	working map[string]int    // by group: for how many requests more its report is being made
}

// quayReply is what is to be answered: a group, or a code.
type quayReply struct {
	status        int
	group         string
	code, message string
}

// quayWork is for how many requests a report is being made.
const quayWork = 2

func (q *quay) is(fault string) bool { return q.fault == fault }

func (q *quay) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.serial++
	params := q.params(r)
	reply := q.dispatch(r, params)
	q.write(w, r, params, reply)
}

// params are those of the query and, of a form, those of the body.
func (q *quay) params(r *http.Request) url.Values {
	params := r.URL.Query()
	if q.is("token-query-unread") {
		params.Del("ClientToken")
	}
	if !strings.HasPrefix(r.Header.Get("Content-Type"), "application/x-www-form-urlencoded") {
		return params
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return params
	}
	form, err := url.ParseQuery(string(body))
	if err != nil {
		return params
	}
	for name, values := range form {
		params[name] = append(params[name], values...)
	}
	return params
}

func (q *quay) dispatch(r *http.Request, params url.Values) quayReply {
	switch {
	case r.Method != http.MethodGet && r.Method != http.MethodPost:
		return quayReply{status: 400, code: "UnsupportedHTTPMethod", message: "This http method is not supported."}
	case params.Get("Action") != Action:
		return quayReply{status: 404, code: "InvalidAction.NotFound", message: "Specified api is not found, please check your url and method."}
	case params.Get("Version") == "":
		return quayReply{status: 400, code: "MissingVersion", message: "Version is mandatory for this action."}
	case params.Get("Version") != Version:
		return quayReply{status: 400, code: "InvalidVersion", message: "Specified parameter Version is not valid."}
	case r.Header.Get("X-Quay-Drain") != "":
		return q.outage()
	}
	if reply, bad := q.account(r.Header.Get("X-Quay-Account")); bad {
		return reply
	}
	if reply, bad := q.token(params.Get("ClientToken")); bad {
		return reply
	}
	group, reply, bad := q.group(params)
	if bad {
		return reply
	}
	return q.once(r.Header.Get("X-Quay-Account"), params.Get("ClientToken"), group)
}

func (q *quay) outage() quayReply {
	reply := quayReply{status: 503, code: "ServiceUnavailable", message: "The request has failed due to a temporary failure of the server."}
	if q.is("outage-500") {
		reply.status = 500
	}
	if q.is("outage-internal") {
		reply.code = "InternalError"
	}
	return reply
}

func (q *quay) account(account string) (quayReply, bool) {
	if account == "1001" || q.is("account-unknown-accepted") {
		return quayReply{}, false
	}
	switch q.fault {
	case "account-unknown-403":
		return quayReply{status: 403, code: "AccountNotExisted", message: "Your account does not exist."}, true
	case "account-unknown-as-group":
		return quayReply{status: 400, code: "Invalid.AggregatorId.Value", message: "The specified AggregatorId is invalid."}, true
	}
	return quayReply{status: 404, code: "AccountNotExisted", message: "Your account does not exist."}, true
}

// token refuses one that is too long or not of ASCII characters.
func (q *quay) token(token string) (quayReply, bool) {
	limit := 64
	switch q.fault {
	case "token-63":
		limit = 63
	case "token-65":
		limit = 65
	case "token-cut":
		limit = len(token)
	case "token-required":
		if token == "" {
			return quayReply{status: 400, code: "MissingClientToken", message: "ClientToken is mandatory for this action."}, true
		}
	}
	last := '\u007f'
	switch q.fault {
	case "token-any-letter":
		last = '\U0010ffff'
	case "token-latin":
		last = '\u00ff'
	}
	foreign := strings.ContainsFunc(token, func(c rune) bool { return c > last })
	if len([]rune(token)) > limit || foreign {
		return quayReply{status: 400, code: "Invalid.ClientToken.Value", message: "The specified ClientToken is invalid."}, true
	}
	return quayReply{}, false
}

func (q *quay) known(group string) bool {
	return group == "ca-quay-1" || group == "ca-quay-2" || group == "ca-quay-3" || q.is("group-unknown-accepted") && group != ""
}

func (q *quay) group(params url.Values) (string, quayReply, bool) {
	group := params.Get("AggregatorId")
	switch {
	case group == "" && q.is("group-missing-accepted"):
		return "ca-quay-1", quayReply{}, false
	case group == "" && q.is("group-empty-accepted") && params.Has("AggregatorId"):
		return "ca-quay-1", quayReply{}, false
	case group == "":
		return "", q.missing(), true
	case !q.known(group):
		return "", q.unknown(), true
	}
	return group, quayReply{}, false
}

func (q *quay) missing() quayReply {
	switch q.fault {
	case "group-missing-as-invalid":
		return quayReply{status: 400, code: "Invalid.AggregatorId.Value", message: "The specified AggregatorId is invalid."}
	case "group-missing-422":
		return quayReply{status: 422, code: "MissingAggregatorId", message: "AggregatorId is mandatory for this action."}
	}
	return quayReply{status: 400, code: "MissingAggregatorId", message: "AggregatorId is mandatory for this action."}
}

func (q *quay) unknown() quayReply {
	reply := quayReply{status: 400, code: "Invalid.AggregatorId.Value", message: "The specified AggregatorId is invalid."}
	switch q.fault {
	case "group-unknown-404":
		reply.status = 404
	case "group-unknown-code":
		reply.code = "InvalidAggregatorId.NotFound"
	case "group-unknown-message":
		reply.message = "Your account does not exist."
	}
	return reply
}

// once answers a token that was used already as it was answered, and everything else by new work.
func (q *quay) once(account, token, group string) quayReply {
	if q.is("token-cut") && len(token) > 64 {
		token = token[:64]
	}
	if q.is("token-case") {
		token = strings.ToLower(token)
	}
	if token == "" || q.is("token-ignored") {
		return q.work(group)
	}
	first, used := q.tokens[account+" "+token]
	if used {
		q.advance(group)
		return q.again(first, group)
	}
	reply := q.work(group)
	if reply.code == "" {
		q.tokens[account+" "+token] = group
	}
	return reply
}

// again answers a token's second use.
func (q *quay) again(first, group string) quayReply {
	switch {
	case q.is("token-replay-refused"):
		return quayReply{status: 400, code: "Invalid.ClientToken.Value", message: "The specified ClientToken is invalid."}
	case first != group && q.is("token-mismatch-accepted"):
		return quayReply{status: 200, group: group}
	case first != group && q.is("token-mismatch-first"):
		return quayReply{status: 200, group: first}
	case first != group:
		return quayReply{
			status: 400, code: "IdempotentParameterMismatch",
			message: "Request uses a client token in a previous request but is not identical to that request.",
		}
	}
	return quayReply{status: 200, group: group}
}

// busyWith is the work that a group's work is counted as.
func (q *quay) busyWith(group string) string {
	if q.is("creating-everywhere") {
		return "all"
	}
	return group
}

func (q *quay) advance(group string) {
	if q.working[q.busyWith(group)] > 0 && !q.is("creating-forever") {
		q.working[q.busyWith(group)]--
	}
}

// work begins to make a group's report, unless it is being made.
func (q *quay) work(group string) quayReply {
	if q.working[q.busyWith(group)] > 0 && !q.is("creating-never") {
		q.advance(group)
		return q.creating()
	}
	q.working[q.busyWith(group)] = quayWork
	return quayReply{status: 200, group: group}
}

func (q *quay) creating() quayReply {
	reply := quayReply{status: 400, code: "ConfigRuleReportCreating", message: "The config rule report is being created."}
	switch q.fault {
	case "creating-409":
		reply.status = 409
	case "creating-code":
		reply.code = "ReportCreating"
	}
	return reply
}

func (q *quay) write(w http.ResponseWriter, r *http.Request, params url.Values, reply quayReply) {
	id := requestID("quay", q.serial)
	if q.is("request-id-constant") {
		id = requestID("quay", 0)
	}
	members := q.members(r, reply, id)
	asXML := strings.EqualFold(params.Get("Format"), "XML")
	if q.is("format-case") {
		asXML = params.Get("Format") == "XML"
	}
	if q.is("format-xml-errors-json") && reply.code != "" {
		asXML = false
	}
	w.Header().Set("X-Acs-Request-Id", id)
	w.Header().Set("Content-Type", "application/json;charset=utf-8")
	body := quayJSON(members)
	switch {
	case asXML:
		w.Header().Set("Content-Type", "text/xml;charset=utf-8")
		body = quayXML(q.root(reply), members)
	case q.is("json-type"):
		w.Header().Set("Content-Type", "text/plain;charset=utf-8")
	}
	status := reply.status
	if q.is("error-200") {
		status = 200
	}
	w.WriteHeader(status)
	// A client that went away is nobody to tell of it.
	_, _ = io.WriteString(w, body)
}

func (q *quay) root(reply quayReply) string {
	switch {
	case reply.code != "":
		return "Error"
	case q.is("xml-root"):
		return Action + "Result"
	}
	return Action + "Response"
}

// members are those of the body, names and values in turn.
func (q *quay) members(r *http.Request, reply quayReply, id string) []string {
	host, _, _ := strings.Cut(r.Host, ":")
	switch {
	case reply.code != "":
		return []string{"RequestId", id, "HostId", host, "Code", reply.code, "Message", reply.message}
	case q.is("request-id-absent"):
		return []string{"AggregatorId", reply.group}
	case q.is("result-group-absent"):
		return []string{"RequestId", id}
	case q.is("result-group-constant"):
		return []string{"RequestId", id, "AggregatorId", "ca-quay-1"}
	case q.is("result-group-masked"):
		return []string{"RequestId", id, "AggregatorId", reply.group[:len(reply.group)-1] + "****"}
	}
	return []string{"RequestId", id, "AggregatorId", reply.group}
}

// quayJSON prints as the page does: a member a line, a space on both sides of the colon.
func quayJSON(members []string) string {
	var lines []string
	for i := 0; i < len(members); i += 2 {
		value, err := json.Marshal(members[i+1])
		if err != nil {
			continue
		}
		lines = append(lines, fmt.Sprintf("  %q : %s", members[i], value))
	}
	return "{\n" + strings.Join(lines, ",\n") + "\n}\n"
}

// quayXML prints as the page does: no declaration, a member a line behind a tab.
func quayXML(root string, members []string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<%s>\n", root)
	for i := 0; i < len(members); i += 2 {
		var value strings.Builder
		if err := xml.EscapeText(&value, []byte(members[i+1])); err != nil {
			continue
		}
		fmt.Fprintf(&b, "\t<%s>%s</%s>\n", members[i], value.String(), members[i])
	}
	fmt.Fprintf(&b, "</%s>\n", root)
	return b.String()
}
