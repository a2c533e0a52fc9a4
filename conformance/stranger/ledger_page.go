package stranger

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
)

// ledgerPage is an answer to be written: in which format, with which identifier, to whom.
type ledgerPage struct {
	ledger *ledger
	id     string
	json   bool
	host   string
}

// ledgerMember is a member of a body.
type ledgerMember struct{ name, value string }

func (p ledgerPage) refuse(w http.ResponseWriter, refusal ledgerRefusal) {
	host, _, err := net.SplitHostPort(p.host)
	if err != nil {
		host = p.host
	}
	members := []ledgerMember{
		{"Recommend", "https://error-center.aliyun.com/status/search?Keyword=" + refusal.code + "&source=PopGw"},
		{"Message", refusal.message}, {"RequestId", p.id}, {"HostId", host}, {"Code", refusal.code},
	}
	if p.ledger.is("error-host-absent") {
		members = append(members[:3], members[4])
	}
	p.write(w, refusal.status, "Error", members)
}

func (p ledgerPage) result(w http.ResponseWriter, group string) {
	if p.ledger.is("result-group-turned") {
		group = map[string]string{"ca-ledger-1": "ca-ledger-2", "ca-ledger-2": "ca-ledger-1"}[group]
	}
	members := []ledgerMember{{"RequestId", p.id}, {"AggregatorId", group}}
	if p.ledger.is("result-code-member") {
		members = append(members, ledgerMember{"Code", "200"})
	}
	p.write(w, http.StatusOK, Action+"Response", members)
}

func (p ledgerPage) write(w http.ResponseWriter, status int, root string, members []ledgerMember) {
	body, kind := p.xml(root, members), "text/xml;charset=utf-8"
	if p.json {
		body, kind = p.object(members), "application/json;charset=utf-8"
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.Header().Set("X-Acs-Request-Id", p.id)
	if p.ledger.is("request-id-header-other") {
		w.Header().Set("X-Acs-Request-Id", requestID("other", p.ledger.serial))
	}
	w.Header().Set("Connection", "close")
	w.WriteHeader(status)
	// A client that went away is nobody to tell of it.
	_, _ = io.WriteString(w, body)
}

func (p ledgerPage) xml(root string, members []ledgerMember) string {
	var b strings.Builder
	b.WriteString("<?xml version='1.0' encoding='UTF-8'?><" + root + ">")
	for _, member := range members {
		b.WriteString("<" + member.name + ">" + p.escaped(member.value) + "</" + member.name + ">")
	}
	b.WriteString("</" + root + ">")
	return b.String()
}

func (p ledgerPage) escaped(text string) string {
	if p.ledger.is("xml-unescaped") {
		return text
	}
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(text)); err != nil {
		return ""
	}
	return b.String()
}

// object writes markup as it is, and everything beyond ASCII as an escape, which any reader of JSON understands.
func (p ledgerPage) object(members []ledgerMember) string {
	var parts []string
	for _, member := range members {
		parts = append(parts, strconv.Quote(member.name)+":"+p.quoted(member.value))
	}
	return "{" + strings.Join(parts, ",") + "}"
}

func (p ledgerPage) quoted(text string) string {
	if p.ledger.is("json-question-marks") {
		text = strings.Map(func(c rune) rune {
			if c > 0x7f {
				return '?'
			}
			return c
		}, text)
	}
	value, err := json.Marshal(text)
	if err != nil {
		return `""`
	}
	return string(value)
}
