package ui

import (
	"net"
	"net/http"
)

// policy lets a page load and call nothing but this server, and nobody frame it. Swagger UI has its script and its styles in
// the page, and its icons in its styles.
const policy = "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
	"font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// guarded refuses requests that name another host than a loopback one with the port that they came to, as a name of somebody
// else's that leads here does, and those that a page of another origin sends.
func guarded(pages http.Handler) http.Handler {
	sameOrigin := http.NewCrossOriginProtection().Handler(pages)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !named(r) {
			http.Error(w, "expected a loopback address as the host", http.StatusForbidden)
			return
		}
		header := w.Header()
		header.Set("Content-Security-Policy", policy)
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Referrer-Policy", "no-referrer")
		header.Set("Cache-Control", "no-store")
		sameOrigin.ServeHTTP(w, r)
	})
}

// named says whether a request names its host as a browser on this machine does that was given the address of the server.
func named(r *http.Request) bool {
	local, ok := r.Context().Value(http.LocalAddrContextKey).(net.Addr)
	if !ok {
		return false
	}
	_, port, err := net.SplitHostPort(local.String())
	if err != nil {
		return false
	}
	if port == "80" && !hasPort(r.Host) {
		return Loopback(net.JoinHostPort(r.Host, port))
	}
	_, given, err := net.SplitHostPort(r.Host)
	return err == nil && given == port && Loopback(r.Host)
}

func hasPort(host string) bool {
	_, _, err := net.SplitHostPort(host)
	return err == nil
}

// Loopback says whether an address, HOST:PORT, is one that only this machine can reach.
func Loopback(addr string) bool {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return false
	}
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
