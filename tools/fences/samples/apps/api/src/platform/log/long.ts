export const line0 = 0;
// comments and blank lines are free

export const line1 = 1;
// comments and blank lines are free

export const line2 = 2;
// comments and blank lines are free

export const line3 = 3;
// comments and blank lines are free

export const line4 = 4;
// comments and blank lines are free

export const line5 = 5;
// comments and blank lines are free

export const line6 = 6;
// comments and blank lines are free

export const line7 = 7;
// comments and blank lines are free

export const line8 = 8;
// comments and blank lines are free

export const line9 = 9;
// comments and blank lines are free

export const line10 = 10;
// comments and blank lines are free

export const line11 = 11;
// comments and blank lines are free

export const line12 = 12;
// comments and blank lines are free

export const line13 = 13;
// comments and blank lines are free

export const line14 = 14;
// comments and blank lines are free

export const line15 = 15;
// comments and blank lines are free

export const line16 = 16;
// comments and blank lines are free

export const line17 = 17;
// comments and blank lines are free

export const line18 = 18;
// comments and blank lines are free

export const line19 = 19;
// comments and blank lines are free

export const line20 = 20;
// comments and blank lines are free

export const line21 = 21;
// comments and blank lines are free

export const line22 = 22;
// comments and blank lines are free

export const line23 = 23;
// comments and blank lines are free

export const line24 = 24;
// comments and blank lines are free

export const line25 = 25;
// comments and blank lines are free

export const line26 = 26;
// comments and blank lines are free

export const line27 = 27;
// comments and blank lines are free

export const line28 = 28;
// comments and blank lines are free

export const line29 = 29;
// comments and blank lines are free

export const line30 = 30;
// comments and blank lines are free

export const line31 = 31;
// comments and blank lines are free

export const line32 = 32;
// comments and blank lines are free

export const line33 = 33;
// comments and blank lines are free

export const line34 = 34;
// comments and blank lines are free

export const line35 = 35;
// comments and blank lines are free

export const line36 = 36;
// comments and blank lines are free

export const line37 = 37;
// comments and blank lines are free

export const line38 = 38;
// comments and blank lines are free

export const line39 = 39;
// comments and blank lines are free

export const line40 = 40;
// comments and blank lines are free

export const line41 = 41;
// comments and blank lines are free

export const line42 = 42;
// comments and blank lines are free

export const line43 = 43;
// comments and blank lines are free

export const line44 = 44;
// comments and blank lines are free

export const line45 = 45;
// comments and blank lines are free

export const line46 = 46;
// comments and blank lines are free

export const line47 = 47;
// comments and blank lines are free

export const line48 = 48;
// comments and blank lines are free

export const line49 = 49;
// comments and blank lines are free

export const line50 = 50;
// comments and blank lines are free

export const line51 = 51;
// comments and blank lines are free

export const line52 = 52;
// comments and blank lines are free

export const line53 = 53;
// comments and blank lines are free

export const line54 = 54;
// comments and blank lines are free

export const line55 = 55;
// comments and blank lines are free

export const line56 = 56;
// comments and blank lines are free

export const line57 = 57;
// comments and blank lines are free

export const line58 = 58;
// comments and blank lines are free

export const line59 = 59;
// comments and blank lines are free

export const line60 = 60;
// comments and blank lines are free

export const line61 = 61;
// comments and blank lines are free

export const line62 = 62;
// comments and blank lines are free

export const line63 = 63;
// comments and blank lines are free

export const line64 = 64;
// comments and blank lines are free

export const line65 = 65;
// comments and blank lines are free

export const line66 = 66;
// comments and blank lines are free

export const line67 = 67;
// comments and blank lines are free

export const line68 = 68;
// comments and blank lines are free

export const line69 = 69;
// comments and blank lines are free

export const line70 = 70;
// comments and blank lines are free

export const line71 = 71;
// comments and blank lines are free

export const line72 = 72;
// comments and blank lines are free

export const line73 = 73;
// comments and blank lines are free

export const line74 = 74;
// comments and blank lines are free

export const line75 = 75;
// comments and blank lines are free

export const line76 = 76;
// comments and blank lines are free

export const line77 = 77;
// comments and blank lines are free

export const line78 = 78;
// comments and blank lines are free

export const line79 = 79;
// comments and blank lines are free

export const line80 = 80;
// comments and blank lines are free

export const line81 = 81;
// comments and blank lines are free

export const line82 = 82;
// comments and blank lines are free

export const line83 = 83;
// comments and blank lines are free

export const line84 = 84;
// comments and blank lines are free

export const line85 = 85;
// comments and blank lines are free

export const line86 = 86;
// comments and blank lines are free

export const line87 = 87;
// comments and blank lines are free

export const line88 = 88;
// comments and blank lines are free

export const line89 = 89;
// comments and blank lines are free

export const line90 = 90;
// comments and blank lines are free

export const line91 = 91;
// comments and blank lines are free

export const line92 = 92;
// comments and blank lines are free

export const line93 = 93;
// comments and blank lines are free

export const line94 = 94;
// comments and blank lines are free

export const line95 = 95;
// comments and blank lines are free

export const line96 = 96;
// comments and blank lines are free

export const line97 = 97;
// comments and blank lines are free

export const line98 = 98;
// comments and blank lines are free

export const line99 = 99;
// comments and blank lines are free

export const line100 = 100;
// comments and blank lines are free

export const line101 = 101;
// comments and blank lines are free

export const line102 = 102;
// comments and blank lines are free

export const line103 = 103;
// comments and blank lines are free

export const line104 = 104;
// comments and blank lines are free

export const line105 = 105;
// comments and blank lines are free

export const line106 = 106;
// comments and blank lines are free

export const line107 = 107;
// comments and blank lines are free

export const line108 = 108;
// comments and blank lines are free

export const line109 = 109;
// comments and blank lines are free

export const line110 = 110;
// comments and blank lines are free

export const line111 = 111;
// comments and blank lines are free

export const line112 = 112;
// comments and blank lines are free

export const line113 = 113;
// comments and blank lines are free

export const line114 = 114;
// comments and blank lines are free

export const line115 = 115;
// comments and blank lines are free

export const line116 = 116;
// comments and blank lines are free

export const line117 = 117;
// comments and blank lines are free

export const line118 = 118;
// comments and blank lines are free

export const line119 = 119;
// comments and blank lines are free

export const line120 = 120;
// comments and blank lines are free

export const line121 = 121;
// comments and blank lines are free

export const line122 = 122;
// comments and blank lines are free

export const line123 = 123;
// comments and blank lines are free

export const line124 = 124;
// comments and blank lines are free

export const line125 = 125;
// comments and blank lines are free

export const line126 = 126;
// comments and blank lines are free

export const line127 = 127;
// comments and blank lines are free

export const line128 = 128;
// comments and blank lines are free

export const line129 = 129;
// comments and blank lines are free

export const line130 = 130;
// comments and blank lines are free

export const line131 = 131;
// comments and blank lines are free

export const line132 = 132;
// comments and blank lines are free

export const line133 = 133;
// comments and blank lines are free

export const line134 = 134;
// comments and blank lines are free

export const line135 = 135;
// comments and blank lines are free

export const line136 = 136;
// comments and blank lines are free

export const line137 = 137;
// comments and blank lines are free

export const line138 = 138;
// comments and blank lines are free

export const line139 = 139;
// comments and blank lines are free

export const line140 = 140;
// comments and blank lines are free

export const line141 = 141;
// comments and blank lines are free

export const line142 = 142;
// comments and blank lines are free

export const line143 = 143;
// comments and blank lines are free

export const line144 = 144;
// comments and blank lines are free

export const line145 = 145;
// comments and blank lines are free

export const line146 = 146;
// comments and blank lines are free

export const line147 = 147;
// comments and blank lines are free

export const line148 = 148;
// comments and blank lines are free

export const line149 = 149;
// comments and blank lines are free

export const line150 = 150;
// comments and blank lines are free

export const line151 = 151;
// comments and blank lines are free

export const line152 = 152;
// comments and blank lines are free

export const line153 = 153;
// comments and blank lines are free

export const line154 = 154;
// comments and blank lines are free

export const line155 = 155;
// comments and blank lines are free

export const line156 = 156;
// comments and blank lines are free

export const line157 = 157;
// comments and blank lines are free

export const line158 = 158;
// comments and blank lines are free

export const line159 = 159;
// comments and blank lines are free

export const line160 = 160;
// comments and blank lines are free

export const line161 = 161;
// comments and blank lines are free

export const line162 = 162;
// comments and blank lines are free

export const line163 = 163;
// comments and blank lines are free

export const line164 = 164;
// comments and blank lines are free

export const line165 = 165;
// comments and blank lines are free

export const line166 = 166;
// comments and blank lines are free

export const line167 = 167;
// comments and blank lines are free

export const line168 = 168;
// comments and blank lines are free

export const line169 = 169;
// comments and blank lines are free

export const line170 = 170;
// comments and blank lines are free

export const line171 = 171;
// comments and blank lines are free

export const line172 = 172;
// comments and blank lines are free

export const line173 = 173;
// comments and blank lines are free

export const line174 = 174;
// comments and blank lines are free

export const line175 = 175;
// comments and blank lines are free

export const line176 = 176;
// comments and blank lines are free

export const line177 = 177;
// comments and blank lines are free

export const line178 = 178;
// comments and blank lines are free

export const line179 = 179;
// comments and blank lines are free

export const line180 = 180;
// comments and blank lines are free

export const line181 = 181;
// comments and blank lines are free

export const line182 = 182;
// comments and blank lines are free

export const line183 = 183;
// comments and blank lines are free

export const line184 = 184;
// comments and blank lines are free

export const line185 = 185;
// comments and blank lines are free

export const line186 = 186;
// comments and blank lines are free

export const line187 = 187;
// comments and blank lines are free

export const line188 = 188;
// comments and blank lines are free

export const line189 = 189;
// comments and blank lines are free

export const line190 = 190;
// comments and blank lines are free

export const line191 = 191;
// comments and blank lines are free

export const line192 = 192;
// comments and blank lines are free

export const line193 = 193;
// comments and blank lines are free

export const line194 = 194;
// comments and blank lines are free

export const line195 = 195;
// comments and blank lines are free

export const line196 = 196;
// comments and blank lines are free

export const line197 = 197;
// comments and blank lines are free

export const line198 = 198;
// comments and blank lines are free

export const line199 = 199;
// comments and blank lines are free

export const line200 = 200;
// comments and blank lines are free

export const line201 = 201;
// comments and blank lines are free

export const line202 = 202;
// comments and blank lines are free

export const line203 = 203;
// comments and blank lines are free

export const line204 = 204;
// comments and blank lines are free

export const line205 = 205;
// comments and blank lines are free

export const line206 = 206;
// comments and blank lines are free

export const line207 = 207;
// comments and blank lines are free

export const line208 = 208;
// comments and blank lines are free

export const line209 = 209;
// comments and blank lines are free

export const line210 = 210;
// comments and blank lines are free

export const line211 = 211;
// comments and blank lines are free

export const line212 = 212;
// comments and blank lines are free

export const line213 = 213;
// comments and blank lines are free

export const line214 = 214;
// comments and blank lines are free

export const line215 = 215;
// comments and blank lines are free

export const line216 = 216;
// comments and blank lines are free

export const line217 = 217;
// comments and blank lines are free

export const line218 = 218;
// comments and blank lines are free

export const line219 = 219;
// comments and blank lines are free

export const line220 = 220;
// comments and blank lines are free

export const line221 = 221;
// comments and blank lines are free

export const line222 = 222;
// comments and blank lines are free

export const line223 = 223;
// comments and blank lines are free

export const line224 = 224;
// comments and blank lines are free

export const line225 = 225;
// comments and blank lines are free

export const line226 = 226;
// comments and blank lines are free

export const line227 = 227;
// comments and blank lines are free

export const line228 = 228;
// comments and blank lines are free

export const line229 = 229;
// comments and blank lines are free

export const line230 = 230;
// comments and blank lines are free

export const line231 = 231;
// comments and blank lines are free

export const line232 = 232;
// comments and blank lines are free

export const line233 = 233;
// comments and blank lines are free

export const line234 = 234;
// comments and blank lines are free

export const line235 = 235;
// comments and blank lines are free

export const line236 = 236;
// comments and blank lines are free

export const line237 = 237;
// comments and blank lines are free

export const line238 = 238;
// comments and blank lines are free

export const line239 = 239;
// comments and blank lines are free

export const line240 = 240;
// comments and blank lines are free

export const line241 = 241;
// comments and blank lines are free

export const line242 = 242;
// comments and blank lines are free

export const line243 = 243;
// comments and blank lines are free

export const line244 = 244;
// comments and blank lines are free

export const line245 = 245;
// comments and blank lines are free

export const line246 = 246;
// comments and blank lines are free

export const line247 = 247;
// comments and blank lines are free

export const line248 = 248;
// comments and blank lines are free

export const line249 = 249;
// comments and blank lines are free

