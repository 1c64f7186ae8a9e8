// Only what is used: each is drawn at 1.75 px (base.css) and always stands beside a word.
export {
  Accessibility, ALargeSmall, Armchair, ArrowDownToLine, ArrowLeft, ArrowRight, ArrowUpRight, AudioLines, Award, BatteryCharging, BellRing, Building2, Calendar, CalendarPlus,
  Camera, Check, ChevronDown, ChevronLeft, ChevronRight, ChevronUp, CircleAlert, CircleCheck, CircleX, Clock, CloudOff, Contrast, Copy, Delete, DoorClosed, DoorOpen,
  Download, FileCheck, Globe, GraduationCap, HandHelping, Info, Keyboard, Languages, List, LoaderCircle, LocateFixed, Mail, Map as MapIcon, MapPin, Menu, Minus, Monitor,
  Navigation, Pause, Pencil, Phone, Play, Plus, Printer, QrCode, RectangleGoggles, RefreshCw, RotateCcw, Search, Share2, SlidersHorizontal, Tablet, Ticket, Trash2,
  TriangleAlert, Undo2, UserCheck, Users, Video, Volume2, VolumeX, Wifi, WifiOff, Wrench, X, type LucideIcon,
} from 'lucide-react';
