package cause

import "github.com/plumb-conformance/plumb/conformance/exchange"

// network are the causes below HTTP.
func network() []row {
	return []row{
		unanswered("closed-port", exchange.Closed, "nothing listens there",
			"start the target, or give the port that it listens on in the endpoint"),
		unanswered("unknown-host", exchange.NoName, "the name of the host is not known",
			"correct the host in the endpoint, or make its name known where plumb runs; or give the address to connect to apart from the name"),
		unanswered("no-route", exchange.NoRoute, "nobody takes the connection",
			"see that the host is up and that no filter drops the connection: plumb has to reach it from where it runs, by a proxy if need be"),
		unanswered("proxy", exchange.Proxy, "the proxy in between lets nothing through",
			proxyDo),
		unanswered("silent", exchange.Silent, "the target does not answer in time",
			"see that what listens there is the target and not overloaded; a slow one needs more time for a request"),
	}
}

// proxyDo is what helps against a proxy that lets nothing through.
const proxyDo = "correct HTTP_PROXY and HTTPS_PROXY, with user and password where the proxy asks for them, or name the host in NO_PROXY"

// unanswered is a cause that a kind of failure shows by itself.
func unanswered(name string, why exchange.Why, what, do string) row {
	return row{name: name, of: func(s Seen) (said, bool) {
		return said{came: "no answer, " + what + " (" + s.Failure + ")", do: do}, s.Response == nil && s.Why == why
	}}
}
