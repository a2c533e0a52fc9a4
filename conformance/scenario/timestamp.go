package scenario

import "time"

const longAgo = time.Hour // beyond every window that documents name: 15 and 31 minutes

func (d *deriver) expired() {
	d.refusedBy("an-hour-ago", "a Timestamp an hour ago is refused", d.shifted(-longAgo))
}

func (d *deriver) future() {
	d.refusedBy("in-an-hour", "a Timestamp in an hour is refused", d.shifted(longAgo))
}

// shifted is a request of another time.
func (d *deriver) shifted(by time.Duration) Request {
	r := d.own(d.base())
	r.Sign.Shift = by
	return r
}
