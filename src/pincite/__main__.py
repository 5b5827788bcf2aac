from pincite.cli import main

raise SystemExit(main())
